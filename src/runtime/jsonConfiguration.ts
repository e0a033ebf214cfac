/** The JSON form of a configuration: stores are named by kind, paths count from the file's folder. */
import { dirname, resolve } from 'node:path';
import { type Check, object, recordOf, text } from './checks.ts';
import { checkedOptions, configInvalid, SHARED_MEMBERS } from './options.ts';
import { isRecord } from './records.ts';
import { environment } from './stores/environment.ts';
import { files } from './stores/files.ts';
import { keystore } from './stores/keystore.ts';
import type { SecretStore } from './types.ts';

/** Texts of one store, without its kind. */
type StoreTexts = Readonly<Record<string, string>>;

interface Kind {
  readonly members: readonly string[];
  /** Members that are paths. */
  readonly paths: readonly string[];
  readonly make: (texts: StoreTexts) => SecretStore;
}

const KINDS: ReadonlyMap<unknown, Kind> = new Map<unknown, Kind>([
  ['keystore', { members: ['file', 'masterKeyFile'], paths: ['file', 'masterKeyFile'], make: keystore }],
  ['environment', { members: ['prefix', 'file'], paths: ['file'], make: environment }],
  ['files', { members: ['dir'], paths: ['dir'], make: files }],
]);

const store: Check = (value, path) => {
  const kind = isRecord(value) ? KINDS.get(value['kind']) : undefined;
  if (kind === undefined) return `${path}.kind must be one of ${[...KINDS.keys()].map((name) => `'${String(name)}'`).join(', ')}.`;
  return object(Object.fromEntries(['kind', ...kind.members].map((member) => [member, text])))(value, path);
};

const check: Check = object({ ...SHARED_MEMBERS, store, stores: recordOf(store) });

/** The checked options; throws `CONFIG_INVALID`. */
export const optionsOfJson = (value: unknown, file: string): ReturnType<typeof checkedOptions> => {
  if (!isRecord(value)) throw configInvalid(`${file}: the configuration must be an object.`, file);
  const { $schema: _, ...members } = value;
  const problem = check(members, '');
  if (problem !== undefined) throw configInvalid(`${file}: ${problem}`, file);
  const { store: standard, stores, ...rest } = members;
  return checkedOptions({
    ...rest,
    ...(standard !== undefined && { store: storeOf(standard, file) }),
    ...(isRecord(stores) && { stores: Object.fromEntries(Object.entries(stores).map(([name, one]) => [name, storeOf(one, file)])) }),
  }, file);
};

const storeOf = (value: unknown, file: string): SecretStore | undefined => {
  const kind = isRecord(value) ? KINDS.get(value['kind']) : undefined;
  if (kind === undefined || !isRecord(value)) return undefined;
  const texts = kind.members.flatMap((member): readonly [string, string][] => {
    const given = value[member];
    if (typeof given !== 'string') return [];
    return [[member, kind.paths.includes(member) ? resolve(dirname(file), given) : given]];
  });
  return kind.make(Object.fromEntries(texts));
};
