/**
 * What users and stores agree on: the options of a manager, the contract of a store, and the events.
 * A secret's handle is in `handleTypes.ts`, a keyring in `keyrings/types.ts`.
 *
 * @module
 */
import type { ErrorCode, KeyturnError } from './errors.ts';
import type { SecretHandle, StandardSchema } from './handleTypes.ts';
import type { Keyring, KeyringSpec } from './keyrings/types.ts';

/** Time, injectable: `now` in epoch milliseconds (may step), `monotonic` in milliseconds (never steps back). */
export interface Clock {
  now(): number;
  monotonic(): number;
}

/** Which secret of a store is meant. */
export interface SecretReference {
  readonly name: string;
  /** Days for which the version before the newest is of use, so that a store need not look for one that is of none; unknown without. */
  readonly gracePeriodDays?: number;
}

/** What a store needs to know about one call: stop when `signal` aborts. */
export interface CallContext {
  readonly signal: AbortSignal;
}

/** One version of a secret. `value` is its UTF-8 bytes and belongs to the caller, who may wipe it. */
export interface StoredVersion {
  readonly value: Uint8Array;
  /** Names this version to `writeIf`; opaque, unique among the versions of one secret. */
  readonly version: string;
  /** Epoch milliseconds. */
  readonly created: number;
  /** Epoch milliseconds from which a superseded version is no longer accepted, where the store knows; the manager's grace period else. */
  readonly expires?: number;
  /** The value once stood in source code or a plain file. */
  readonly burnt?: boolean;
}

/** All versions of a secret that are not revoked, newest first. */
export type StoredVersions = readonly StoredVersion[];

/** Whether a store can be used, for `keyturn doctor` and health checks. */
export type Health =
  | { readonly ok: true; readonly detail?: string }
  | { readonly ok: false; readonly code: ErrorCode; readonly detail: string };

/**
 * Where secrets live. Three outcomes stay apart: found; not there (`SECRET_NOT_FOUND`); could not tell (`STORE_UNAVAILABLE` and the
 * other `STORE_…`, `KEYSTORE_…`, `ACCESS_DENIED` codes). A store does nothing before its first call, caches nothing, and every store
 * runs `test/runtime/storeContract.ts`.
 */
export interface SecretStore {
  /** For events and messages: `keystore`, `files`, … */
  readonly kind: string;
  /** Refused by the manager outside development and test. */
  readonly developmentOnly?: boolean;
  /** All valid versions, newest first, at least one; rejects with `SECRET_NOT_FOUND` if there is none. */
  read(reference: SecretReference, call: CallContext): Promise<StoredVersions>;
  /**
   * The same for many secrets in few requests, for the preload: by name, versions or the error of that secret alone. A name that is left
   * out is read by itself. Rejects only when nothing could be read; with `ACCESS_DENIED` each name is then tried by itself.
   */
  readMany?(
    references: readonly SecretReference[], call: CallContext,
  ): Promise<ReadonlyMap<string, StoredVersions | KeyturnError>>;
  /** The same without waiting, for stores that need no network. */
  readSync?(reference: SecretReference): StoredVersions;
  /**
   * Adds a version that becomes the newest, if the newest is still `expected` (`null`: the secret must not exist); gives the new version.
   * Rejects with `STORE_CONFLICT` otherwise, having changed nothing.
   */
  writeIf?(reference: SecretReference, value: Uint8Array, expected: string | null, call: CallContext): Promise<string>;
  /** The names of all secrets that begin with `prefix`, sorted. */
  list?(prefix: string, call: CallContext): Promise<readonly string[]>;
  /** The same without waiting: a store with `readSync` and `list` has it. */
  listSync?(prefix: string): readonly string[];
  /** Says whether the store can be used; resolves also if not. */
  probe?(call: CallContext): Promise<Health>;
}

/** What is declared about a secret. Declared names are preloaded, and can be checked before a start. */
export interface SecretSpec {
  /** Which of `stores`; the default store else. */
  readonly store?: string;
  /** Its name in the store, if another. */
  readonly name?: string;
  /** Days for which the version before the newest is still accepted; 30 unless given here or by the store. */
  readonly gracePeriodDays?: number;
  /** The program can do without it: the preload accepts its absence. */
  readonly optional?: boolean;
  /** Members that its JSON object must have as text: a version that lacks one is refused, and the version before it stays. */
  readonly fields?: readonly string[];
  /**
   * What each version must fit, else it is refused in the same way: a JSON object or array is handed over parsed, anything else as text.
   * The schema must answer at once; its messages are dropped, for they may quote the value.
   */
  readonly schema?: StandardSchema<unknown>;
}

/** How long values are kept, in milliseconds. */
export interface CachePolicy {
  /** Age from which a value is refreshed in the background; 300000. */
  readonly ttlMs?: number;
  /** Age since the last success from which a value is no longer served; 3600000, for keyrings 86400000. */
  readonly maxStaleMs?: number;
  /** Share of the TTL by which it is shortened at random; 0.2. */
  readonly refreshJitter?: number;
  /** How long a confirmed absence is believed; 30000. */
  readonly negativeTtlMs?: number;
  /** Time between forced refreshes, failed ones included; 10000. */
  readonly refreshCooldownMs?: number;
  /** Limit of one request to a store; 5000. */
  readonly requestTimeoutMs?: number;
  /** How many undeclared names are kept; 1024. The one that was used longest ago goes first, and is wiped. */
  readonly maxEntries?: number;
  /** Refresh stale values in the background; `auto` is off on AWS Lambda, where timers freeze between calls. */
  readonly background?: 'auto' | 'on' | 'off';
}

/** The options of `configure`, `createKeyManager` and `keyturn.config.*`. */
export interface KeyManagerOptions {
  /** `KEYTURN_ENV`, then `NODE_ENV`, unless given. Separates keys, and decides whether the environment store may be used. */
  readonly environment?: string;
  /** The default store. */
  readonly store?: SecretStore;
  /** Further stores, by the name that `SecretSpec.store` uses. */
  readonly stores?: Readonly<Record<string, SecretStore>>;
  readonly secrets?: Readonly<Record<string, SecretSpec>>;
  readonly keyrings?: Readonly<Record<string, KeyringSpec>>;
  readonly cache?: CachePolicy;
  /** What a synchronous read does when the value is not loaded: block once, or throw `SECRET_NOT_LOADED`. */
  readonly sync?: 'block' | 'preload';
  /** Limit in milliseconds of `ready()`, of the preload and of one blocking read, tries included; 15000. */
  readonly startDeadlineMs?: number;
  readonly clock?: Clock;
  /** Hears every event, as `manager.on('*', …)` does. */
  readonly onEvent?: (event: KeyManagerEvent) => void;
}

/** What happened, by names and IDs only. Also published on the `keyturn:secret`, `keyturn:key` and `keyturn:rotation` channels. */
export interface KeyManagerEvent {
  readonly type: EventType;
  /** Epoch milliseconds. */
  readonly time: number;
  /** The secret or keyring; `clock` for the clock. */
  readonly name: string;
  readonly store?: string;
  readonly version?: string;
  readonly keyId?: string;
  readonly code?: ErrorCode;
  readonly durationMs?: number;
  /** Of `key.retiring`: how many texts the key opened since the last such event, the one that caused this included. */
  readonly count?: number;
  /** By how much the wall clock went ahead of the monotonic one; negative: back. */
  readonly stepMs?: number;
  readonly actor?: string;
}

/** The events, by the channel they belong to. */
export type EventType =
  | 'secret.loaded'
  | 'secret.rotated'
  | 'secret.refresh-failed'
  | 'secret.blocked'
  | 'clock.stepped'
  | 'key.fallback'
  | 'key.retiring'
  | 'key.vanished'
  | 'manifest.invalid'
  | 'manifest.rollback'
  | 'rotation.done'
  | 'rotation.revoked'
  | 'rotation.destroyed'
  | 'rotation.due'
  | 'rotation.overdue';

/** Secrets, keyrings and the small safe tools of one program. */
export interface KeyManager extends SafeTools {
  /** A live reference to a secret; reads nothing yet. Throws `ARGUMENT_INVALID` for a name no store could hold. */
  secret(name: string): SecretHandle;
  /** The keys of one name, which keyturn makes and rotates; reads nothing yet. */
  keyring(name: string): Keyring;
  /** Loads all declared and all so far requested names; rejects with the first failure. */
  ready(): Promise<void>;
  /** Hears one type of event, or all (`*`); gives the function that ends it. */
  on(type: EventType | '*', listener: (event: KeyManagerEvent) => void): () => void;
  /** Forgets and wipes what is cached; later reads throw `DISPOSED`. */
  dispose(): void;
}

/** What works without a store, in browsers too (where bytes are a `Uint8Array` that knows `toString('hex')` and `'base64'`). */
export interface SafeTools<Bytes extends Uint8Array = Buffer> {
  /** Stars of a fixed width; `visible` shows that many first characters of values at least four times as long. */
  mask(value: unknown, options?: { readonly visible?: number }): string;
  /** A deep copy with members that are named like secrets masked. */
  redact<T>(value: T): T;
  /** Whether two values are equal, in a time that does not depend on where they differ. */
  timingSafeEqual(a: string | Uint8Array, b: string | Uint8Array): boolean;
  /** [0, 1) with 53 random bits: stands in for `Math.random()`. */
  random(): number;
  /** An integer of [min, max), without bias; throws `ARGUMENT_INVALID` unless 0 < max - min <= 2^48. */
  randomInt(min: number, max: number): number;
  randomBytes(size: number): Bytes;
  /** `length` characters (default 32) of an alphabet by name (default base64url), or of the characters given. */
  randomToken(options?: RandomTokenOptions): string;
  randomUUID(): string;
  /** So many random bytes (default 32) as base64. */
  generateKey(bytes?: number): string;
}

/** How a token is made. */
export interface RandomTokenOptions {
  readonly length?: number;
  readonly alphabet?: 'base64url' | 'hex' | 'base36' | 'base62' | 'numeric' | (string & {});
}
