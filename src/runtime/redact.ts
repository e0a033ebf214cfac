/**
 * Redaction: a deep copy for logs in which members that are secrets by name or value are masked. Cycles stay cycles and errors errors;
 * getters are not called, very deep parts are cut, bytes are not looked into.
 *
 * @module
 */
import { STARS } from './mask.ts';
import { isSecretMember, shownText } from './secretMembers.ts';

const DEEPEST = 64;
const CUT = '[deeper]';
const GETTER = '[getter]';

/** Members of errors that are shown though they can't be enumerated. */
const ERROR_MEMBERS: ReadonlySet<PropertyKey> = new Set(['cause', 'errors']);

/** A deep copy with secrets masked; primitives, `undefined` included, come back as they are unless they are secret texts. */
export function redact<T>(value: T): T;
export function redact(value: unknown): unknown {
  return new Copier().copyOf(value, 0);
}

/** One copy under way: what was met twice is copied once. */
class Copier {
  readonly #copies = new Map<object, unknown>();

  copyOf(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return shownText(value);
    if (typeof value !== 'object' || value === null) return value;
    if (this.#copies.has(value)) return this.#copies.get(value);
    return depth > DEEPEST ? CUT : this.#copyOfObject(value, depth + 1);
  }

  #copyOfObject(value: object, depth: number): unknown {
    if (Array.isArray(value)) return this.#copyOfArray(value, depth);
    if (value instanceof Map) return this.#copyOfMap(value, depth);
    if (value instanceof Set) return this.#copyOfSet(value, depth);
    if (isError(value)) return this.#copyOfMembers(emptyError(value), value, depth);
    if (isLeaf(value)) return value;
    const said = dataOf(value);
    if (said === undefined) return this.#copyOfMembers(emptyLike(value), value, depth);
    const copy = this.copyOf(said.value, depth);
    this.#copies.set(value, copy);
    return copy;
  }

  #copyOfArray(value: readonly unknown[], depth: number): unknown[] {
    const copy: unknown[] = [];
    this.#copies.set(value, copy);
    for (const member of value) copy.push(this.copyOf(member, depth));
    return copy;
  }

  #copyOfMap(value: ReadonlyMap<unknown, unknown>, depth: number): Map<unknown, unknown> {
    const copy = new Map<unknown, unknown>();
    this.#copies.set(value, copy);
    for (const [key, member] of value) copy.set(this.copyOf(key, depth), this.#memberOf(key, member, depth));
    return copy;
  }

  #copyOfSet(value: ReadonlySet<unknown>, depth: number): Set<unknown> {
    const copy = new Set<unknown>();
    this.#copies.set(value, copy);
    for (const member of value) copy.add(this.copyOf(member, depth));
    return copy;
  }

  #copyOfMembers(copy: object, value: object, depth: number): object {
    this.#copies.set(value, copy);
    for (const key of Reflect.ownKeys(value)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(value, key);
      if (!descriptor || !(descriptor.enumerable || (isError(value) && ERROR_MEMBERS.has(key)))) continue;
      const member: unknown = descriptor.get || descriptor.set ? GETTER : descriptor.value;
      Object.defineProperty(copy, key, {
        value: this.#memberOf(key, member, depth), enumerable: descriptor.enumerable ?? false, writable: true, configurable: true,
      });
    }
    return copy;
  }

  #memberOf(name: unknown, value: unknown, depth: number): unknown {
    // Whether a secret is there at all is worth a log line, and no secret.
    if (value === undefined || value === null || value === '' || typeof value === 'boolean') return value;
    return typeof name === 'string' && isSecretMember(name) ? STARS : this.copyOf(value, depth);
  }
}

/** Errors of Node itself are of another realm inside some test runners. */
const isError = (value: object): value is Error =>
  value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';

const emptyError = (error: Error): Error => {
  const copy = new Error(shownText(error.message));
  Object.setPrototypeOf(copy, Reflect.getPrototypeOf(error));
  const hidden = (value: string): PropertyDescriptor => ({ value, enumerable: false, writable: true, configurable: true });
  if (Object.hasOwn(error, 'name')) Object.defineProperty(copy, 'name', hidden(error.name));
  Object.defineProperty(copy, 'stack', hidden(shownText(error.stack ?? '')));
  return copy;
};

const emptyLike = (value: object): object => {
  const empty: unknown = Object.create(Reflect.getPrototypeOf(value));
  return typeof empty === 'object' && empty !== null ? empty : {};
};

/** What holds no names to look at. */
const isLeaf = (value: object): boolean =>
  ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof Date || value instanceof RegExp;

/** What an object says it is: as JSON, or as pairs of names and values that are not its members. */
const dataOf = (value: object): { readonly value: unknown } | undefined => {
  if (isPairs(value)) return { value: Object.fromEntries(value.entries()) };
  if (!hasToJson(value)) return undefined;
  const said = value.toJSON();
  return said === value ? undefined : { value: said };
};

const hasToJson = (value: object): value is { toJSON(): unknown } => 'toJSON' in value && typeof value.toJSON === 'function';

/** By their tags, because not every host has these classes. */
const isPairs = (value: object): value is { entries(): Iterable<readonly [string, unknown]> } =>
  ['[object Headers]', '[object URLSearchParams]'].includes(Object.prototype.toString.call(value)) && 'entries' in value;
