/**
 * What a handle says of itself. Printed it is `[secret NAME]`. As a string, which only happens by mistake, it carries random bits of
 * this process: a constant text there would be a key that anybody can guess.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';

const BITS = Symbol.for('keyturn.runtime.bits');

/** For `inspect` and JSON. */
export const shownName = (name: string): string => `[secret ${name}]`;

/** For coercions. */
export const unguessableName = (name: string): string => `[secret ${name} ${bitsOfThisProcess()}]`;

/** The same in all copies of the runtime, made when first needed. */
const bitsOfThisProcess = (): string => {
  const known: unknown = Reflect.get(globalThis, BITS);
  if (typeof known === 'string') return known;
  const bits = randomBytes(16).toString('hex');
  Object.defineProperty(globalThis, BITS, { value: bits });
  return bits;
};
