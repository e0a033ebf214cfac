/**
 * What a program sees of a secret.
 *
 * @module
 */

/** For annotations: a string that is a secret. Any string may be assigned to it; the linter follows the name across files. */
export type SecretString = string & { readonly '~keyturn'?: 'secret' };

/** A schema of any library that follows https://standardschema.dev, version 1. */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** What such a schema answers. Its messages are dropped, for they may quote the value; its paths are kept. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined }[] };

/** What is known about a version of a secret, without its value. */
export interface SecretMeta {
  readonly name: string;
  /** The kind of store it came from. */
  readonly store: string;
  readonly version: string;
  /** Epoch milliseconds at which this version was made. */
  readonly created: number;
  /** Epoch milliseconds of the last successful read. */
  readonly fetchedAt: number;
  /** Milliseconds since then. */
  readonly ageMs: number;
  /** Older than the time to live: a refresh is due or under way. */
  readonly stale: boolean;
  /** The value once stood in source code or a plain file: rotate it. */
  readonly burnt: boolean;
}

/** How a value is read. */
export interface RevealOptions<Optional extends boolean = boolean> {
  /** A member of the JSON object that the value is. */
  readonly field?: string;
  /** Gives `undefined` instead of throwing when the secret (or the field) is confirmed to be absent. */
  readonly optional?: Optional;
}

/** How `tryEach` tells a wrong key from other errors. */
export interface TryEachOptions {
  /** Whether an error means that the key was not the right one; consulted besides the errors keyturn knows. */
  readonly isWrongKey?: (error: unknown) => boolean;
}

/**
 * A live reference to a stored secret, never the value itself. Reads are synchronous or not, by name. `inspect` and JSON show
 * `[secret NAME]`; coercion to a string adds 128 random bits of this process, so that a handle used by mistake is no guessable key.
 *
 * Reads throw `SECRET_NOT_FOUND` (confirmed absent), `SECRET_STALE` (too old, and the store can't be reached), what the store
 * throws (`STORE_UNAVAILABLE`, …), `NOT_CONFIGURED`, `DISPOSED`.
 */
export interface SecretHandle {
  readonly name: string;

  /** The active value, at once; loads it if it must. */
  reveal(options?: RevealOptions<false>): string;
  reveal(options: RevealOptions): string | undefined;

  /** The active value, without blocking. */
  value(options?: RevealOptions<false>): Promise<string>;
  value(options: RevealOptions): Promise<string | undefined>;

  /** Whether a usable version exists: `false` only when that is confirmed, throws when it can't be told. */
  has(): boolean;

  /**
   * Calls `attempt` with the newest value; with the next older valid one only after an error that says the key was wrong. Other errors
   * pass at once; when all fail, the newest's error is thrown. Promises are awaited. Any returned value is a result, `false` included.
   */
  tryEach<Result>(attempt: (value: string, meta: SecretMeta) => Result, options?: TryEachOptions): Result;

  /** Whether `test` holds for a valid version, newest first; throws a `TypeError` if it gives no boolean. */
  some(test: (value: string, meta: SecretMeta) => boolean): boolean;

  /** The same for a test that must be awaited. */
  someAsync(test: (value: string, meta: SecretMeta) => Promise<boolean>): Promise<boolean>;

  /** Every valid value, newest first: a live array that follows rotation. It can't be written to (`TypeError`). */
  revealAll(): string[];

  /**
   * The valid values by number, for `iron-session` and what else writes the number of a key into what it seals: a live object that
   * follows rotation. Its only key is the number to seal with; the other numbers can be asked for. 1 is the oldest valid value, under
   * which all was sealed before; other numbers are made of the value. It can't be written to (`TypeError`).
   */
  revealNumbered(): Record<string, string>;

  /** A function that gives what `make` makes of the active value, made anew when the active version changes. */
  perVersion<Made>(make: (value: string) => Made): () => Made;

  /** The active value as UTF-8 bytes; a copy, which may be wiped. */
  bytes(): Uint8Array;

  /** The active value parsed as JSON; throws `SECRET_SHAPE` if it is none, or the schema refuses it. */
  json(): unknown;
  json<Output>(schema: StandardSchema<Output>): Output;

  /** Calls `operation` with the active value; if it fails and `isStale` says so, refreshes and calls it once more. */
  use<Result>(
    operation: (value: string, meta: SecretMeta) => Promise<Result>,
    options: { readonly isStale: (error: unknown) => boolean },
  ): Promise<Result>;

  /** Reads the store now, at most once per cool-down; gives what is active then. */
  refresh(): Promise<SecretMeta>;

  /** Calls `listener` whenever another version becomes active; gives the function that ends it. */
  onChange(listener: (meta: SecretMeta) => void): () => void;

  /** What is known about the active version, if it is loaded. */
  readonly meta: SecretMeta | undefined;
}
