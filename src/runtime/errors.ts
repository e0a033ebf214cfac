/**
 * The one error class of the runtime. Its `code` is stable; its message names the thing and the next step, and never holds a value.
 *
 * @module
 */

/** Every code a `KeyturnError` can carry: stable across releases, documented in `docs/runtime/failures.md`. */
export const ERROR_CODES = [
  'ACCESS_DENIED',
  'ALREADY_CONFIGURED',
  'ARGUMENT_INVALID',
  'CONFIG_INVALID',
  'DECRYPTION_FAILED',
  'DISPOSED',
  'ENVIRONMENT_STORE_REFUSED',
  'KEY_DESTROYED',
  'KEY_RETIRED',
  'KEY_REVOKED',
  'KEYSTORE_LOCKED',
  'KEYSTORE_MISSING',
  'KEYSTORE_TAMPERED',
  'MALFORMED_TOKEN',
  'MANIFEST_INVALID',
  'MASTER_KEY_INVALID',
  'MASTER_KEY_MISSING',
  'NO_ACTIVE_KEY',
  'NOT_CONFIGURED',
  'PLAINTEXT_TOO_LARGE',
  'SECRET_DISABLED',
  'SECRET_NOT_FOUND',
  'SECRET_NOT_LOADED',
  'SECRET_SHAPE',
  'SECRET_STALE',
  'SERVER_ONLY',
  'STORE_CONFLICT',
  'STORE_MISSING',
  'STORE_PROTOCOL',
  'STORE_READ_ONLY',
  'STORE_THROTTLED',
  'STORE_TIMEOUT',
  'STORE_UNAVAILABLE',
  'UNKNOWN_KEY',
] as const;

/** One of them. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What an error is about: names and places only, so that it can be logged as it is. */
export interface ErrorDetails {
  /** The secret or keyring, by name. */
  readonly secret?: string;
  /** The kind of store that was asked. */
  readonly store?: string;
  /** The key of a keyring, by its ID. */
  readonly keyId?: string;
  /** The file that is missing, malformed or refused. */
  readonly file?: string;
  /** The store asked to be left alone for so many milliseconds. */
  readonly retryAfterMs?: number;
}

/** What is kept of a foreign error: its kind, never its message, which may quote what it was handed. */
export interface SafeCause {
  readonly name: string;
  readonly code?: string;
  readonly status?: number;
  readonly syscall?: string;
}

const BRAND = Symbol.for('keyturn.runtime.error');

/** The error the runtime throws. Test `error.code`, not the message, which may be improved. */
export class KeyturnError extends Error {
  /** Errors of another copy of the runtime (a bundled one, say) are instances too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  override readonly name = 'KeyturnError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  /** A foreign `cause` is reduced to its name, code and status, because SDK and parser errors carry payloads. */
  constructor(code: ErrorCode, message: string, details: ErrorDetails & { readonly cause?: unknown } = {}) {
    const { cause, ...rest } = details;
    super(message, cause === undefined ? undefined : { cause: safeCauseOf(cause) });
    this.code = code;
    this.details = rest;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** The error as plain data: name, code, message and details. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, code: this.code, message: this.message, ...this.details };
  }
}

/** Whether an error carries one of these codes. */
export const hasCode = (error: unknown, ...codes: readonly ErrorCode[]): error is KeyturnError =>
  error instanceof KeyturnError && codes.includes(error.code);

/** What may be kept of any thrown value. */
export const safeCauseOf = (cause: unknown): KeyturnError | SafeCause => {
  if (cause instanceof KeyturnError) return cause;
  if (!(cause instanceof Error)) return { name: typeof cause };
  const [code, syscall] = [wordOf(cause, 'code'), wordOf(cause, 'syscall')];
  const status = 'status' in cause && typeof cause.status === 'number' ? cause.status : undefined;
  return {
    name: wordOf(cause, 'name') ?? 'Error',
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(syscall !== undefined && { syscall }),
  };
};

/** Names and codes: letters, or capitals and digits with a low line between. What is none of these may be anything, a value too. */
const WORD = /^(?=.{1,64}$)(?:[A-Za-z_]+|[A-Z0-9]+(?:_[A-Z0-9]+)+)$/u;

const wordOf = (error: Error, member: 'name' | 'code' | 'syscall'): string | undefined => {
  const word: unknown = Reflect.get(error, member);
  return typeof word === 'string' && WORD.test(word) ? word : undefined;
};
