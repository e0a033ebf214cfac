/**
 * An array that follows rotation: for APIs that take a list of keys once and read it at each use. To them it is an array
 * (`Array.isArray` holds); each look into it is a read of the secret; it can't be written to.
 *
 * @module
 */
import { inspect } from 'node:util';

/** Makes the live array. `shown` is all that printing and JSON tell. */
export const liveValues = (read: () => readonly string[], shown: string): string[] => {
  const values: string[] = [];
  // On the target itself, because `inspect` looks behind the proxy.
  Object.defineProperty(values, inspect.custom, { value: () => shown });
  Object.defineProperty(values, 'toJSON', { value: () => shown });

  // Filled before each look, so that the engine's invariants hold and every array method works.
  const current = (): string[] => {
    const now = read();
    values.length = now.length;
    for (const [index, value] of now.entries()) values[index] = value;
    return values;
  };
  const refuse = (): never => {
    throw new TypeError(`${shown} is a live list of secrets and can't be changed. Copy it: [...list].`);
  };
  return new Proxy(values, {
    get: (_, key, receiver): unknown => Reflect.get(isPassive(key) ? values : current(), key, receiver),
    has: (_, key) => Reflect.has(current(), key),
    ownKeys: () => Reflect.ownKeys(current()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(current(), key),
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
    setPrototypeOf: refuse,
    preventExtensions: refuse,
  });
};

/** Looks that ask for no value: printing must not throw when the store is away. */
const isPassive = (key: string | symbol): boolean => PASSIVE.has(key);

const PASSIVE: ReadonlySet<string | symbol> = new Set([inspect.custom, 'toJSON', Symbol.toStringTag, 'constructor']);
