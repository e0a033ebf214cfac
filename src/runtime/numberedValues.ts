/**
 * An object that follows rotation: for APIs that take secrets by number, write that number into what they seal, and seal with the
 * highest. The number of a value is made of the value itself, so every process has the same, whatever the store and however often it is
 * rotated. Text from before has the number 1: whoever was given one value alone sealed under it.
 *
 * While one value is valid, it seals under 1, as it did before. Beside others it seals under its own number, and 1 is the oldest of them,
 * the only one that was ever alone. The object's one key is the number that seals now; any other number can be asked for.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { inspect } from 'node:util';

/** The number of a value that was there alone. */
const ALONE = '1';

/** Makes the live object. `read` gives all values, newest first; `shown` is all that printing and JSON tell. */
export const numberedValues = (read: () => readonly string[], shown: string): Record<string, string> => {
  const target: Record<string, string> = {};
  Object.defineProperties(target, {
    [inspect.custom]: { value: () => shown, configurable: true },
    toJSON: { value: () => shown, configurable: true },
  });
  const valueOf = (key: string | symbol): string | undefined => {
    if (typeof key === 'symbol' || !/^\d+$/u.test(key)) return undefined;
    const values = read();
    return key === ALONE ? values.at(-1) : values.find((value) => numberOf(value) === key);
  };
  const sealing = (): string => {
    const [active = '', ...previous] = read();
    return previous.length === 0 ? ALONE : numberOf(active);
  };
  const refuse = (): never => {
    throw new TypeError(`${shown} by number follows rotation and can't be changed.`);
  };
  return new Proxy(target, {
    get: (_, key): unknown => valueOf(key) ?? Reflect.get(target, key),
    has: (_, key) => valueOf(key) !== undefined,
    ownKeys: () => [sealing()],
    getOwnPropertyDescriptor: (_, key) => {
      if (key !== sealing()) return undefined;
      return { value: valueOf(key), enumerable: true, configurable: true, writable: false };
    },
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
    setPrototypeOf: refuse,
    preventExtensions: refuse,
  });
};

/** From 2 up, of 48 bits. What is sealed under a value tells as much about it. */
const numberOf = (value: string): string =>
  String(2 + createHash('sha256').update(`keyturn number\0${value}`).digest().readUIntBE(0, 6));
