/**
 * The handle: a live reference to a secret. Its cell is looked up at each use, so that a handle made before the manager is configured,
 * as module constants are, works after it.
 *
 * @module
 */
import { inspect } from 'node:util';
import { ageOf } from './clock.ts';
import { hasCode, KeyturnError } from './errors.ts';
import { callApart } from './events.ts';
import type { RevealOptions, SecretHandle, SecretMeta, StandardSchema, TryEachOptions } from './handleTypes.ts';
import { shownName, unguessableName } from './identity.ts';
import { liveValues } from './liveValues.ts';
import type { LoadedVersion } from './loadedVersion.ts';
import { numberedValues } from './numberedValues.ts';
import type { Loaded, SecretCell } from './secretCell.ts';
import { fieldMissing, fieldOf, parseSecret, validated } from './secretJson.ts';
import { type Candidate, tryCandidates } from './tryEach.ts';

/** A handle over the cell that `cellOf` finds. */
export class Handle implements SecretHandle {
  readonly #name: string;
  readonly #cellOf: () => SecretCell;

  constructor(name: string, cellOf: () => SecretCell) {
    this.#name = name;
    this.#cellOf = cellOf;
  }

  get name(): string {
    return this.#name;
  }

  reveal(options?: RevealOptions<false>): string;
  reveal(options: RevealOptions): string | undefined;
  reveal(options?: RevealOptions): string | undefined {
    if (options === undefined) return this.#cellOf().now().active.text(this.#name);
    return orAbsent(options, () => this.#read(this.#cellOf().now(), options));
  }

  value(options?: RevealOptions<false>): Promise<string>;
  value(options: RevealOptions): Promise<string | undefined>;
  async value(options: RevealOptions = {}): Promise<string | undefined> {
    const cell = this.#cellOf();
    await cell.load();
    return orAbsent(options, () => this.#read(cell.usable(), options));
  }

  has(): boolean {
    return orAbsent({ optional: true }, () => this.#cellOf().now()) !== undefined;
  }

  tryEach<Result>(attempt: (value: string, meta: SecretMeta) => Result, options?: TryEachOptions): Result;
  tryEach(attempt: (value: string, meta: SecretMeta) => unknown, options?: TryEachOptions): unknown {
    return tryCandidates(this.#candidates(), attempt, options);
  }

  some(test: (value: string, meta: SecretMeta) => boolean): boolean {
    return this.#candidates().some(({ value, meta }) => {
      const answer: unknown = test(value, meta);
      if (typeof answer === 'boolean') return answer;
      throw new TypeError(`The test given to some() of ${shownName(this.#name)} must return a boolean. Use someAsync() for a promise.`);
    });
  }

  async someAsync(test: (value: string, meta: SecretMeta) => Promise<boolean>): Promise<boolean> {
    const cell = this.#cellOf();
    await cell.load();
    for (const { value, meta } of this.#candidatesOf(cell, cell.usable())) {
      if (await test(value, meta)) return true;
    }
    return false;
  }

  revealAll(): string[] {
    this.#texts();
    return liveValues(() => this.#texts(), shownName(this.#name));
  }

  revealNumbered(): Record<string, string> {
    this.#texts();
    return numberedValues(() => this.#texts(), shownName(this.#name));
  }

  perVersion<Made>(make: (value: string) => Made): () => Made {
    let last: { readonly version: string; readonly made: Made } | undefined;
    return () => {
      const { active } = this.#cellOf().now();
      if (last?.version !== active.version) last = { version: active.version, made: make(active.text(this.#name)) };
      return last.made;
    };
  }

  bytes(): Uint8Array {
    return this.#cellOf().now().active.bytes();
  }

  json(): unknown;
  json<Output>(schema: StandardSchema<Output>): Output;
  json(schema?: StandardSchema<unknown>): unknown {
    const value = parseSecret(this.#name, this.reveal());
    return schema ? validated(this.#name, value, schema) : value;
  }

  async use<Result>(
    operation: (value: string, meta: SecretMeta) => Promise<Result>,
    { isStale }: { readonly isStale: (error: unknown) => boolean },
  ): Promise<Result> {
    const cell = this.#cellOf();
    await cell.load();
    const { value, meta } = this.#candidateOf(cell, cell.usable());
    try {
      return await operation(value, meta);
    } catch (error) {
      if (!isStale(error)) throw error;
      // Without another value the operation would fail the same way; what the store says is an event of its own.
      const current = this.#cellOf();
      if (!await isRefreshed(current) || current.held?.active.version === meta.version) throw error;
      const again = this.#candidateOf(current, current.usable());
      return operation(again.value, again.meta);
    }
  }

  async refresh(): Promise<SecretMeta> {
    const cell = this.#cellOf();
    await cell.refresh();
    const loaded = cell.usable();
    return this.#metaOf(cell, loaded, loaded.active);
  }

  onChange(listener: (meta: SecretMeta) => void): () => void {
    const cell = this.#cellOf();
    return cell.onChange(() => {
      const meta = this.meta;
      if (meta) callApart(() => listener(meta));
    });
  }

  get meta(): SecretMeta | undefined {
    const cell = this.#cellOf();
    return cell.held && this.#metaOf(cell, cell.held, cell.held.active);
  }

  toString(): string {
    return unguessableName(this.#name);
  }

  toJSON(): string {
    return shownName(this.#name);
  }

  [Symbol.toPrimitive](): string {
    return unguessableName(this.#name);
  }

  [inspect.custom](): string {
    return shownName(this.#name);
  }

  #read({ active }: Loaded, { field, optional }: RevealOptions): string | undefined {
    const text = active.text(this.#name);
    if (field === undefined) return text;
    const member = fieldOf(this.#name, text, field);
    if (member === undefined && optional !== true) throw fieldMissing(this.#name, field);
    return member;
  }

  #texts(): readonly string[] {
    const cell = this.#cellOf();
    return cell.validOf(cell.now()).map((version) => version.text(this.#name));
  }

  #candidates(): readonly Candidate[] {
    const cell = this.#cellOf();
    return this.#candidatesOf(cell, cell.now());
  }

  #candidatesOf(cell: SecretCell, loaded: Loaded): readonly Candidate[] {
    return cell.validOf(loaded).map((version) => ({
      value: version.text(this.#name), meta: this.#metaOf(cell, loaded, version),
    }));
  }

  #candidateOf(cell: SecretCell, loaded: Loaded): Candidate {
    return { value: loaded.active.text(this.#name), meta: this.#metaOf(cell, loaded, loaded.active) };
  }

  #metaOf({ options, isStale }: SecretCell, { fetched }: Loaded, { version, created, burnt }: LoadedVersion): SecretMeta {
    const ageMs = ageOf(fetched, options.clock);
    return {
      name: this.#name, store: options.store.kind, version, created, fetchedAt: fetched.wall, ageMs, stale: isStale, burnt,
    };
  }
}

const isRefreshed = async (cell: SecretCell): Promise<boolean> => {
  try {
    await cell.refresh();
    return true;
  } catch (error) {
    if (error instanceof KeyturnError) return false;
    throw error;
  }
};

/** With `optional`, a confirmed absence is `undefined`; nothing else is. */
const orAbsent = <Value>({ optional }: RevealOptions, read: () => Value): Value | undefined => {
  try {
    return read();
  } catch (error) {
    if (optional === true && hasCode(error, 'SECRET_NOT_FOUND')) return undefined;
    throw error;
  }
};
