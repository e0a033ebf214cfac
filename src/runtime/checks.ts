/**
 * Checking of what users hand over: options and configuration files. A check says what is wrong and where, or nothing.
 *
 * @module
 */
import { isRecord } from './records.ts';

/** Gives a sentence about what is wrong at `path`, or `undefined`. It never quotes a value. */
export type Check = (value: unknown, path: string) => string | undefined;

/** A check by a predicate; `expected` ends the sentence "… must be". */
export const must = (expected: string, holds: (value: unknown) => boolean): Check => (value, path) =>
  (holds(value) ? undefined : `${path} must be ${expected}.`);

export const text: Check = must('a text that is not empty', (value) => typeof value === 'string' && value !== '');
export const aFunction: Check = must('a function', (value) => typeof value === 'function');
export const aBoolean: Check = must('true or false', (value) => typeof value === 'boolean');

/** A finite number of at least `least`. */
export const atLeast = (least: number, most = Infinity): Check =>
  must(
    most === Infinity ? `a number of at least ${least}` : `a number from ${least} to ${most}`,
    (value) => typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most,
  );

/** One of some texts. */
export const oneOf = (...allowed: readonly string[]): Check =>
  must(allowed.map((one) => `'${one}'`).join(' or '), (value) => typeof value === 'string' && allowed.includes(value));

/** An array of which each member passes one check. */
export const listOf = (check: Check): Check => (value, path) => {
  if (!Array.isArray(value)) return `${path} must be an array.`;
  const problems = value.map((member, index) => check(member, `${path}[${index}]`));
  return problems.find((problem) => problem !== undefined);
};

/** Either of two checks; the second speaks. */
export const either = (first: Check, second: Check): Check => (value, path) =>
  (first(value, path) === undefined ? undefined : second(value, path));

/** An object of which each member is checked, and no others are allowed; `undefined` members count as absent. */
export const object = (members: Readonly<Record<string, Check>>, required: readonly string[] = []): Check => (value, path) => {
  if (!isRecord(value)) return `${path} must be an object.`;
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(members, key));
  if (unknown !== undefined) return `${inside(path, unknown)} is unknown; known are ${Object.keys(members).join(', ')}.`;
  const missing = required.find((key) => value[key] === undefined);
  if (missing !== undefined) return `${inside(path, missing)} is missing.`;
  for (const [key, check] of Object.entries(members)) {
    const problem = value[key] === undefined ? undefined : check(value[key], inside(path, key));
    if (problem !== undefined) return problem;
  }
  return undefined;
};

/** An object whose members all pass one check. */
export const recordOf = (check: Check): Check => (value, path) => {
  if (!isRecord(value)) return `${path} must be an object.`;
  for (const [key, member] of Object.entries(value)) {
    const problem = check(member, inside(path, key));
    if (problem !== undefined) return problem;
  }
  return undefined;
};

const inside = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
