/**
 * The options of a key manager, checked: unknown members and wrong types are refused by name.
 *
 * @module
 */
import { aBoolean, aFunction, atLeast, type Check, either, listOf, must, object, oneOf, recordOf, text } from './checks.ts';
import { KeyturnError } from './errors.ts';
import { isRecord } from './records.ts';
import type { KeyManagerOptions } from './types.ts';

const store: Check = must(
  'a store, such as keystore() or files()',
  (value) => isRecord(value) && typeof value['kind'] === 'string' && typeof value['read'] === 'function',
);

const schema: Check = must(
  'a schema that follows Standard Schema, version 1',
  (value) => {
    // A schema may be a function, as those of ArkType are.
    const standard: unknown = value === null || value === undefined ? undefined : Reflect.get(Object(value), '~standard');
    return isRecord(standard) && standard['version'] === 1 && typeof standard['validate'] === 'function';
  },
);

const secret: Check = object({
  store: text, name: text, gracePeriodDays: atLeast(0), optional: aBoolean, fields: listOf(text), schema,
});

const keyring: Check = object({
  source: object({ store: text, name: text }),
  rotation: either(oneOf('annual', 'quarterly'), object({ maxAgeDays: atLeast(1) }, ['maxAgeDays'])),
  gracePeriodDays: either(oneOf('never'), atLeast(0)),
  propagationMs: atLeast(0),
  clockSkewMs: atLeast(0),
  onRetired: oneOf('refuse', 'warn'),
  format: oneOf('jwe', 'fernet'),
});

/** Members that configuration files of both forms have, and how they are checked. */
export const SHARED_MEMBERS = {
  environment: text,
  secrets: recordOf(secret),
  keyrings: recordOf(keyring),
  cache: object({
    ttlMs: atLeast(1), maxStaleMs: atLeast(1), refreshJitter: atLeast(0, 0.9), negativeTtlMs: atLeast(0), refreshCooldownMs: atLeast(0),
    requestTimeoutMs: atLeast(1), maxEntries: atLeast(1), background: oneOf('auto', 'on', 'off'),
  }),
  sync: oneOf('block', 'preload'),
  startDeadlineMs: atLeast(1),
} as const;

const optionsCheck: Check = object({
  ...SHARED_MEMBERS,
  store,
  stores: recordOf(store),
  clock: must(
    'a clock with now() and monotonic()',
    (value) => isRecord(value) && typeof value['now'] === 'function' && typeof value['monotonic'] === 'function',
  ),
  onEvent: aFunction,
});

/** The options themselves; throws `CONFIG_INVALID` with the member that is wrong, and the file it stands in. */
export const checkedOptions = (options: unknown, file?: string): KeyManagerOptions => {
  const problem = optionsCheck(options, '') ?? storeProblemOf(options);
  if (problem === undefined && isOptions(options)) return options;
  const sentence = (problem ?? '').startsWith(' must') ? `The options${problem}` : problem;
  throw configInvalid(file === undefined ? `Key manager options: ${sentence}` : `${file}: ${sentence}`, file);
};

/** `CONFIG_INVALID`. */
export const configInvalid = (message: string, file?: string, cause?: unknown): KeyturnError =>
  new KeyturnError('CONFIG_INVALID', message, { ...(file !== undefined && { file }), cause });

/** That names of stores lead somewhere. */
const storeProblemOf = (options: unknown): string | undefined => {
  if (!isOptions(options)) return undefined;
  const { store: standard, stores = {}, secrets = {}, keyrings = {} } = options;
  if (standard === undefined && Object.keys(stores).length === 0) return 'store is missing: name where secrets live.';
  const used = [
    ...Object.entries(secrets).map(([name, spec]) => [`secrets.${name}.store`, spec.store] as const),
    ...Object.entries(keyrings).map(([name, spec]) => [`keyrings.${name}.source.store`, spec.source?.store] as const),
  ];
  const lost = used.find(([, name]) => (name === undefined ? standard === undefined : !Object.hasOwn(stores, name)));
  return lost && `${lost[0]} names no store of stores.`;
};

const isOptions = (value: unknown): value is KeyManagerOptions => optionsCheck(value, '') === undefined;
