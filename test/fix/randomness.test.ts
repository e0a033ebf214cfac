/** Runs original and replacement many times: same type, alphabet, explicit length and range of values. */
import { randomBytes, randomUUID } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { plugin } from '../../src/index.ts';
import { randomFraction, randomInteger, randomText } from '../../src/runtime/randomValues.ts';
import type { RandomTokenOptions } from '../../src/runtime/types.ts';

const RUNS = 4000;

const ALPHABETS: Readonly<Record<string, string>> = {
  base36: '0123456789abcdefghijklmnopqrstuvwxyz',
  hex: '0123456789abcdef',
  numeric: '0123456789',
};

const keyManager = {
  random: () => randomFraction(randomBytes),
  randomInt: (min: number, max: number) => randomInteger(randomBytes, min, max),
  randomToken: (options: RandomTokenOptions) => randomText(randomBytes, options),
  randomUUID: () => randomUUID(),
};

const linter = new Linter();
const PREFIX = "const chars = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'; const MIN = 1000, MAX = 9999; const list = ['a', 'b', 'c'];\n";

/** What the fix makes of an expression that becomes a token. */
function fixed(expression: string): string {
  const { output, messages } = linter.verifyAndFix(`${PREFIX}export const token = ${expression};`, {
    plugins: { keyturn: plugin },
    rules: { 'keyturn/no-weak-random-key': 'error' },
  });
  expect(messages).toEqual([]);
  return output.slice(output.indexOf('export const token = ') + 'export const token = '.length, -1);
}

/**
 * A generator with a fixed start (mulberry32, two draws for 53 bits) stands in for `Math.random`: once in a million draws the real one
 * is below 1e-6, which prints as `1e-7`, and a test must not depend on that draw.
 */
const REPEATABLE_RANDOM = `let state = 1;
const draw = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (mixed ^ (mixed >>> 14)) >>> 0;
};
Math.random = () => (draw() * 2 ** 21 + (draw() >>> 11)) / 2 ** 53;
`;

/** The values of many runs. */
function valuesOf(expression: string): readonly unknown[] {
  const program = `${REPEATABLE_RANDOM}${PREFIX}Array.from({ length: ${RUNS} }, () => (${expression}))`;
  const values: unknown = runInNewContext(program, { keyManager, Buffer });
  if (!Array.isArray(values)) throw new TypeError('The runs give no list.');
  return values;
}

const typesOf = (values: readonly unknown[]): ReadonlySet<string> => new Set(values.map((value) => typeof value));
const textsOf = (values: readonly unknown[]): readonly string[] => values.map(String);
const numbersOf = (values: readonly unknown[]): readonly number[] => values.map(Number);

describe('a whole number', () => {
  it.each([
    ['Math.floor(Math.random() * 6)', 'keyManager.randomInt(0, 6)', 0, 5],
    ['Math.floor(Math.random() * 6) + 1', 'keyManager.randomInt(1, 7)', 1, 6],
    ['1 + Math.floor(Math.random() * 6)', 'keyManager.randomInt(1, 7)', 1, 6],
    ['Math.floor(Math.random() * 6) - 3', 'keyManager.randomInt(-3, 3)', -3, 2],
    ['Math.floor(Math.random() * 6 + 1)', 'keyManager.randomInt(1, 7)', 1, 6],
    ['Math.floor(Math.random() * (20 - 11 + 1)) + 11', 'keyManager.randomInt(11, 21)', 11, 20],
    ['Math.floor(6 * Math.random())', 'keyManager.randomInt(0, 6)', 0, 5],
    ['(Math.random() * 8) | 0', 'keyManager.randomInt(0, 8)', 0, 7],
    ['~~(Math.random() * 8)', 'keyManager.randomInt(0, 8)', 0, 7],
    ['Math.random() * 8 >>> 0', 'keyManager.randomInt(0, 8)', 0, 7],
    ['Math.trunc(Math.random() * 8)', 'keyManager.randomInt(0, 8)', 0, 7],
    ['parseInt(Math.random() * 8, 10)', 'keyManager.randomInt(0, 8)', 0, 7],
    ['Number.parseInt(Math.random() * 8)', 'keyManager.randomInt(0, 8)', 0, 7],
    ['Math.floor((1 + Math.random()) * 10)', 'keyManager.randomInt(10, 20)', 10, 19],
    ['Math.floor(Math.random() * chars.length)', 'keyManager.randomInt(0, chars.length)', 0, 30],
    ['Math.floor(Math.random() * list.length)', 'keyManager.randomInt(0, list.length)', 0, 2],
  ])('%s', (expression, replacement, least, most) => {
    const pinned = `String(${expression})`;
    expect(fixed(pinned)).toBe(`String(${replacement})`);
    for (const values of [valuesOf(expression), valuesOf(replacement)]) {
      expect(typesOf(values)).toEqual(new Set(['number']));
      expect(numbersOf(values).every(Number.isInteger)).toBe(true);
      expect([Math.min(...numbersOf(values)), Math.max(...numbersOf(values))]).toEqual([least, most]);
    }
  });

  it.each([
    ['Math.floor(100000 + Math.random() * 900000)', 'keyManager.randomInt(100000, 1000000)'],
    ['Math.floor(Math.random() * 1e6)', 'keyManager.randomInt(0, 1e6)'],
    ['Math.floor(Math.random() * 10 ** 6)', 'keyManager.randomInt(0, 10 ** 6)'],
    ['Math.floor(Math.random() * (MAX - MIN + 1)) + MIN', 'keyManager.randomInt(MIN, MAX + 1)'],
  ])('%s of many digits', (expression, replacement) => {
    expect(fixed(`String(${expression})`)).toBe(`String(${replacement})`);
    const digits = (values: readonly unknown[]): number => Math.max(...textsOf(values).map((text) => text.length));
    expect(digits(valuesOf(replacement))).toBe(digits(valuesOf(expression)));
  });

  it.each([
    'Math.floor(Math.random() * size())', 'Math.floor(Math.random() * 2.5)', 'Math.floor(Math.random() * 0)',
    'Math.floor(Math.random() * 2 ** 49)', 'Math.round(Math.random() * 10)', '(Math.random() * 2 ** 32) | 0',
    'Math.trunc(Math.random() * 10 - 5)', 'Math.floor(0.5 + Math.random() * 10)',
  ])('%s keeps its arithmetic', (expression) => {
    expect(fixed(`String(${expression})`)).toBe(`String(${expression.replace('Math.random', 'keyManager.random')})`);
  });
});

describe('a text', () => {
  it.each([
    ['Math.random().toString(36).slice(2, 10)', 'base36', 8],
    ['Math.random().toString(36).substring(2, 7)', 'base36', 5],
    ['Math.random().toString(36).substr(2, 9)', 'base36', 9],
    ['Math.random().toString(36).slice(-8)', 'base36', 8],
    ['Math.random().toString(16).slice(2, 10)', 'hex', 8],
    ['Math.random().toString().slice(2, 8)', 'numeric', 6],
    ['Math.random().toString(36)[2]', 'base36', 1],
    ['Math.random().toString(36).charAt(3)', 'base36', 1],
  ])('%s', (expression, alphabet, length) => {
    const replacement = fixed(expression);
    expect(replacement).toBe(`keyManager.randomToken({ length: ${length}, alphabet: '${alphabet}' })`);
    for (const values of [valuesOf(expression), valuesOf(replacement)]) {
      expect(typesOf(values)).toEqual(new Set(['string']));
      expect(new Set(textsOf(values).join(''))).toEqual(new Set(ALPHABETS[alphabet]));
      expect(Math.max(...textsOf(values).map((text) => text.length))).toBe(length);
    }
  });

  it.each([
    ['Math.random().toString(36).slice(2)', 'base36', 26],
    ['(Math.random() + 1).toString(36).substring(7)', 'base36', 26],
    ["Math.random().toString(36).split('.')[1]", 'base36', 26],
    ["Math.random().toString(36).replace('0.', '')", 'base36', 26],
    ['Math.random().toString(16).substring(2)', 'hex', 32],
    ['Math.random().toString(36)', 'base36', 26],
    ['Date.now().toString(36)', 'base36', 26],
  ])('%s without a length of its own gets 128 bits', (expression, alphabet, length) => {
    const replacement = fixed(expression);
    expect(replacement).toBe(`keyManager.randomToken({ length: ${length}, alphabet: '${alphabet}' })`);
    const letters = new Set(textsOf(valuesOf(expression)).join('').replace(/^0\.|[.-]/gu, ''));
    for (const letter of letters) expect(ALPHABETS[alphabet]).toContain(letter);
    expect(length * Math.log2(ALPHABETS[alphabet]?.length ?? 0)).toBeGreaterThanOrEqual(128);
  });

  it.each([
    'Math.random().toString(36).slice(0, 8)', 'Math.random().toString(36).slice(2, 2 + size)', 'Math.random().toFixed(8)',
    "Math.random().toString(36).replace(/[^a-z]+/g, '')", 'Number(Math.random().toString().slice(2, 8))',
  ])('%s keeps its form', (expression) => {
    expect(fixed(`String(${expression})`)).toBe(`String(${expression.replace('Math.random', 'keyManager.random')})`);
  });

  it('of letters that are picked one by one keeps alphabet and length', () => {
    const expression = "Array.from({ length: 12 }, () => chars[Math.floor(Math.random() * chars.length)]).join('')";
    const replacement = fixed(expression);
    expect(replacement).toContain('chars[keyManager.randomInt(0, chars.length)]');
    for (const values of [valuesOf(expression), valuesOf(replacement)]) {
      expect(new Set(textsOf(values).join(''))).toEqual(new Set('ABCDEFGHJKMNPQRSTUVWXYZ23456789'));
      expect(new Set(textsOf(values).map((text) => text.length))).toEqual(new Set([12]));
    }
  });

  it('that fills the template of a UUID is one', () => {
    const body = 'const r = Math.random() * 16 | 0; return (c === "x" ? r : (r & 0x3) | 0x8).toString(16);';
    const expression = `'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (c) => { ${body} })`;
    expect(fixed(expression)).toBe('keyManager.randomUUID()');
    const shape = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;
    for (const values of [valuesOf(expression), valuesOf('keyManager.randomUUID()')]) {
      expect(textsOf(values).every((text) => shape.test(text))).toBe(true);
    }
  });
});

describe('other forms', () => {
  it.each([
    ["Math.floor(Math.random() * 1e6).toString().padStart(6, '0')", "keyManager.randomInt(0, 1e6).toString().padStart(6, '0')", /^\d{6}$/u],
    ['String(Math.floor(1000 + Math.random() * 9000))', 'String(keyManager.randomInt(1000, 10000))', /^[1-9]\d{3}$/u],
    ['`${Math.floor(Math.random() * 9000) + 1000}`', '`${keyManager.randomInt(1000, 10000)}`', /^[1-9]\d{3}$/u],
    ["'xxxxxxxx'.replace(/x/g, () => (Math.random() * 16 | 0).toString(16))", "'xxxxxxxx'.replace(/x/g, () => (keyManager.randomInt(0, 16)).toString(16))", /^[\da-f]{8}$/u],
    ["'xxxx'.replace(/x/g, () => chars[Math.floor(Math.random() * chars.length)])", "'xxxx'.replace(/x/g, () => chars[keyManager.randomInt(0, chars.length)])", /^[A-Z2-9]{4}$/u],
    ["[...Array(12)].map(() => chars.charAt(Math.floor(Math.random() * chars.length))).join('')", "[...Array(12)].map(() => chars.charAt(keyManager.randomInt(0, chars.length))).join('')", /^[A-Z2-9]{12}$/u],
    ["Array(6).fill(0).map(() => Math.floor(Math.random() * 10)).join('')", "Array(6).fill(0).map(() => keyManager.randomInt(0, 10)).join('')", /^\d{6}$/u],
    ["(() => { let s = ''; for (let i = 0; i < 9; i++) s += chars.charAt(Math.floor(Math.random() * chars.length)); return s; })()", "(() => { let s = ''; for (let i = 0; i < 9; i++) s += chars.charAt(keyManager.randomInt(0, chars.length)); return s; })()", /^[A-Z2-9]{9}$/u],
    ['Buffer.from(Array.from({ length: 4 }, () => Math.floor(Math.random() * 256))).toString("hex")', 'Buffer.from(Array.from({ length: 4 }, () => keyManager.randomInt(0, 256))).toString("hex")', /^[\da-f]{8}$/u],
    ["'k_' + Math.random().toString(36).slice(2, 8)", "'k_' + keyManager.randomToken({ length: 6, alphabet: 'base36' })", /^k_[\da-z]{1,6}$/u],
  ])('%s keeps its shape', (expression, replacement, shape) => {
    expect(fixed(expression)).toBe(replacement);
    for (const values of [valuesOf(expression), valuesOf(replacement)]) {
      expect(typesOf(values)).toEqual(new Set(['string']));
      expect(textsOf(values).filter((text) => !shape.test(text))).toEqual([]);
    }
  });
});

describe('a fraction', () => {
  it('stays one', () => {
    expect(fixed('Math.random()')).toBe('keyManager.random()');
    for (const values of [valuesOf('Math.random()'), valuesOf('keyManager.random()')]) {
      expect(numbersOf(values).every((value) => value >= 0 && value < 1)).toBe(true);
    }
  });
});
