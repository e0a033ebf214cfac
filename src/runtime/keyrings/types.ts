/**
 * What a program sees of a keyring.
 *
 * @module
 */
import type { KeyObject } from 'node:crypto';

/** What a key may be used for now: computed from the manifest and the clock, the same on every instance. */
export type KeyState = 'pending' | 'active' | 'decrypt-only' | 'retired' | 'revoked' | 'destroyed';

/** What is declared about a keyring. */
export interface KeyringSpec {
  /** The secret that holds the manifest; one of the keyring's name in the default store unless given. */
  readonly source?: { readonly store?: string; readonly name?: string };
  /** When a new key is due: 365 days, 90 days, or as given; `annual` unless given. */
  readonly rotation?: 'annual' | 'quarterly' | { readonly maxAgeDays: number };
  /** Days for which a superseded key still decrypts; 30. */
  readonly gracePeriodDays?: number | 'never';
  /** Milliseconds between the making of a key and its first use; twice the TTL and twice the skew, and never less. */
  readonly propagationMs?: number;
  /** How far the clocks of instances may lie apart, in milliseconds; 300000. */
  readonly clockSkewMs?: number;
  /** What a retired key does: `refuse` (unless given) or decrypt with a warning event. */
  readonly onRetired?: 'refuse' | 'warn';
  /** `jwe` unless given; `fernet` to share texts and manifest with programs that use (Multi)Fernet of Python's `cryptography`. */
  readonly format?: 'jwe' | 'fernet';
}

/** A key without its material. Times are ISO instants. */
export interface KeyDescription {
  readonly id: string;
  readonly created: string;
  readonly state: KeyState;
  readonly activeFrom: string;
  /** When it stops decrypting; absent while it is not superseded, or never does. */
  readonly retiresAt?: string;
}

/** A key with its material, which JSON and `inspect` don't show. */
export interface ManagedKey extends KeyDescription {
  /** The root key. Derive from it rather than use it. */
  readonly secretKey: KeyObject;
}

/** A key for one purpose. JSON and `inspect` show its key ID only. */
export interface DerivedKey {
  readonly keyId: string;
  readonly secretKey: KeyObject;
  /** A copy of the material, which may be wiped. */
  bytes(): Buffer;
}

/** What binds a sealed or signed text to its use. */
export interface CryptOptions {
  /** Keys differ by purpose: what was sealed for one can't be opened for another. */
  readonly purpose?: string;
  /** Names and values that the reader must give again, such as a row's ID. Not secret, not carried. */
  readonly context?: Readonly<Record<string, string>>;
}

/** What a text of an older format holds: text, or bytes. */
export type LegacyText = string | Uint8Array;

/** Opens a text of an older format; throws for one that it can't open. */
export type LegacyReader<T = LegacyText> = (token: string) => T;

/** How a text is opened. */
export interface DecryptOptions extends CryptOptions {
  /**
   * Opens what was stored before the keyring was used. It is called only for a text that is none of this keyring's format, and bound to no
   * purpose or context. What it throws becomes `DECRYPTION_FAILED`, with the name and code of the error as its cause.
   */
  readonly legacy?: LegacyReader;
  /** Key states that are accepted besides the usual ones. */
  readonly allow?: readonly ('retired' | 'revoked')[];
  /** Refuses Fernet texts that were sealed longer ago, or more than a minute in the future. */
  readonly maxAgeSeconds?: number;
}

/** How a text is opened when there is time to wait: `legacy` may give a promise. */
export interface DecryptAsyncOptions extends Omit<DecryptOptions, 'legacy'> {
  readonly legacy?: LegacyReader<LegacyText | Promise<LegacyText>>;
}

/** An opened text. */
export interface Decrypted {
  readonly bytes: Buffer;
  /** The bytes read as UTF-8; throws a `TypeError` if they are not. */
  text(): string;
  /** Absent of a text that `legacy` opened. */
  readonly keyId: string | undefined;
  readonly state: KeyState | 'legacy';
  /** Sealed under a key that is no longer the active one, or opened by `legacy`. */
  readonly needsReencrypt: boolean;
}

/** How many stored texts each key still seals. */
export interface Census {
  /** Whether every place that holds sealed texts was counted to its end. */
  readonly isComplete: boolean;
  /** Texts by key ID; a key that is absent seals none. */
  readonly byKey: Readonly<Record<string, number>>;
}

/** One stored text. */
export interface ReencryptRow {
  readonly id: string;
  readonly token: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** A census, and what became of the rows. */
export interface ReencryptCensus extends Census {
  /** Sealed anew (in a dry run: would be, and counted under the key that seals them now). */
  readonly rewritten: number;
  /** Already sealed under the active key. */
  readonly current: number;
  /** Written by somebody else meanwhile, so left alone. */
  readonly changed: number;
  /** Could not be opened, and left as they are. */
  readonly failed: number;
  /** Rows whose key is not known: no text of this keyring, or changed meanwhile. The census is incomplete while there are any. */
  readonly unknown: number;
}

/** All stored texts of a keyring that are to be sealed under its active key. */
export interface ReencryptJob {
  /** Every row, in a stable order; after a break, those that follow the last checkpoint. */
  readonly rows: AsyncIterable<ReencryptRow> | Iterable<ReencryptRow>;
  /** Stores `next` if the row still holds `previous`; `false` if it does not. */
  readonly write: (id: string, next: string, previous: string) => Promise<boolean>;
  readonly purpose?: string;
  readonly allow?: DecryptOptions['allow'];
  /** Opens rows of an older format, which are then sealed; without it their key is unknown. */
  readonly legacy?: DecryptAsyncOptions['legacy'];
  /** Rows that are under way at once, for writes that wait on a database; 1. They are counted in their order. */
  readonly concurrency?: number;
  /** Rows a second; without a limit unless given. */
  readonly maxPerSecond?: number;
  /** Opens and counts, and writes nothing. */
  readonly dryRun?: boolean;
  /** Ends the job before the next row, after those under way, with an incomplete census. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (census: ReencryptCensus) => void;
  /** Awaited after each `checkpointEvery` rows (100): store both, to go on after a break. */
  readonly checkpoint?: (lastId: string, census: ReencryptCensus) => Promise<void>;
  readonly checkpointEvery?: number;
  /** The census of the last checkpoint, with which the count goes on. */
  readonly resume?: ReencryptCensus;
  /** Waits so many milliseconds; a timer unless given. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Why a key may be destroyed: nothing uses it any more, or the loss is accepted in these words. */
export type DestroyOptions = { readonly census: Census } | { readonly force: 'I accept data loss' };

/** A keyring at one moment. */
export interface KeyringStatus {
  readonly name: string;
  readonly environment: string;
  readonly activeKeyId: string | undefined;
  readonly keys: readonly KeyDescription[];
  /** `due` from nine tenths of the key's age. */
  readonly rotation: 'ok' | 'due' | 'overdue';
  /** The ISO instant by which a new key should be made. */
  readonly rotateBy: string | undefined;
}

/**
 * All keys of one name, newest first, in one stored manifest. Reads throw what a secret's reads throw, and `MANIFEST_INVALID`.
 */
export interface Keyring {
  readonly name: string;
  /** The key that seals and signs now; throws `NO_ACTIVE_KEY` when all are revoked. */
  activeKey(): ManagedKey;
  /** All keys that were not destroyed, newest first. */
  allKeys(): readonly ManagedKey[];
  /** Seals under the active key as JWE, or Fernet (which takes no purpose and context); throws `PLAINTEXT_TOO_LARGE` over 16 MiB. */
  encrypt(data: string | Uint8Array, options?: CryptOptions): string;
  /**
   * Opens what any usable key sealed. Throws `MALFORMED_TOKEN`, `DECRYPTION_FAILED`, `UNKNOWN_KEY` (a refresh is then under way),
   * `KEY_RETIRED`, `KEY_REVOKED`; `ARGUMENT_INVALID` when `legacy` gives neither text nor bytes.
   */
  decrypt(token: string, options?: DecryptOptions): Decrypted;
  /** The same; reads the store once more before it says `UNKNOWN_KEY`. */
  decryptAsync(token: string, options?: DecryptAsyncOptions): Promise<Decrypted>;
  /** Opens and seals again under the active key. */
  reencrypt(token: string, options?: DecryptOptions): string;
  /**
   * Seals all rows of a job under the active key, and counts what each key seals afterwards, for `destroy`. Rows that can't be opened stay
   * and are counted; what `write`, `rows` or the store throws ends the job. Throws `ARGUMENT_INVALID`.
   */
  reencryptAll(job: ReencryptJob): Promise<ReencryptCensus>;
  /** The ID of the key that sealed a text; nothing is verified, but of a Fernet text the MAC, which names the key. */
  keyIdOf(token: string): string;
  /** Whether a text was sealed under another key than the active one; nothing is verified. */
  needsReencrypt(token: string): boolean;
  /** `v1.<key id>.<HMAC-SHA-256>`, for `verify`. */
  sign(data: string | Uint8Array, options?: CryptOptions): string;
  /** Whether a usable key of this keyring signed the data, for this purpose and context. */
  verify(data: string | Uint8Array, signature: string, options?: CryptOptions): boolean;
  /** A key of so many bytes (default 32) for one purpose, from the active key or the one named. */
  derive(purpose: string, options?: { readonly bytes?: number; readonly keyId?: string }): DerivedKey;
  /** The key under which data keys of a purpose are wrapped, so that programs in other languages can read sealed texts. */
  exportKek(purpose?: string, keyId?: string): Buffer;
  /** Makes a new key by compare-and-swap, also the first one; with `ifOlderThanDays` only when the newest is older. */
  rotate(options?: { readonly ifOlderThanDays?: number; readonly actor?: string }): Promise<KeyDescription>;
  /** Ends a key at once: it never seals again, and opens only for `allow: ['revoked']`. */
  revoke(id: string, reason: string): Promise<void>;
  /**
   * Removes a key's material for ever and leaves a tombstone, by compare-and-swap. Throws `ARGUMENT_INVALID` when the census is
   * incomplete or counts texts of this key, or when the key is active or pending and no loss was accepted; `UNKNOWN_KEY`;
   * `STORE_CONFLICT` after five lost races. Earlier versions and backups of the store may still hold the material.
   */
  destroy(id: string, options: DestroyOptions): Promise<void>;
  /** Reads the store now, at most once per cool-down. */
  refresh(): Promise<KeyringStatus>;
  status(): KeyringStatus;
}
