/** The JSON form of a configuration: stores are named by kind, paths count from the file's folder. */
import { dirname, resolve } from 'node:path';
import { type Check, object, recordOf, text } from './checks.ts';
import { checkedOptions, configInvalid, SHARED_MEMBERS } from './options.ts';
import { isRecord } from './records.ts';
import { awsSecretsManager } from './stores/awsSecretsManager.ts';
import { azureKeyVault } from './stores/azureKeyVault.ts';
import { environment } from './stores/environment.ts';
import { files } from './stores/files.ts';
import { keystore } from './stores/keystore.ts';
import { vaultAuthCheck, vaultOfJson } from './stores/vaultJson.ts';
import type { SecretStore } from './types.ts';

/** Texts of one store, without its kind. */
type StoreTexts = Readonly<Record<string, string>>;

interface Kind {
  readonly members: readonly string[];
  /** Members that are paths. */
  readonly paths: readonly string[];
  /** Members that are objects of texts. */
  readonly objects?: Readonly<Record<string, Check>>;
  readonly make: (texts: StoreTexts, objects: Readonly<Record<string, StoreTexts>>) => SecretStore;
}

/** Members of such objects that are paths. */
const PATHS: ReadonlySet<string> = new Set(['tokenFile', 'secretIdFile', 'jwtFile']);

const KINDS: ReadonlyMap<unknown, Kind> = new Map<unknown, Kind>([
  ['keystore', { members: ['file', 'masterKeyFile'], paths: ['file', 'masterKeyFile'], make: keystore }],
  ['environment', { members: ['prefix', 'file'], paths: ['file'], make: environment }],
  ['files', { members: ['dir'], paths: ['dir'], make: files }],
  ['awsSecretsManager', { members: ['region', 'endpoint', 'prefix'], paths: [], make: (texts) => awsSecretsManager(texts) }],
  ['azureKeyVault', { members: ['vaultUrl', 'prefix'], paths: [], make: (texts) => azureKeyVault(texts) }],
  ['vault', {
    members: ['address', 'namespace', 'mount', 'prefix'], paths: [], objects: { auth: vaultAuthCheck }, make: vaultOfJson,
  }],
]);

const store: Check = (value, path) => {
  const kind = isRecord(value) ? KINDS.get(value['kind']) : undefined;
  if (kind === undefined) return `${path}.kind must be one of ${[...KINDS.keys()].map((name) => `'${String(name)}'`).join(', ')}.`;
  const texts = Object.fromEntries(['kind', ...kind.members].map((member) => [member, text]));
  return object({ ...texts, ...kind.objects })(value, path);
};

const check: Check = object({ ...SHARED_MEMBERS, store, stores: recordOf(store) });

/** How a store of a JSON file is made elsewhere: by the function of the runtime that has the name of its kind. */
export interface StoreRecipe {
  readonly kind: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** The recipe of a store by its name in `stores`, of the default one without; paths are absolute. */
export const recipeOf = (value: unknown, storeName: string | undefined, file: string): StoreRecipe | undefined => {
  const { store: standard, stores } = isRecord(value) ? value : {};
  const chosen = storeName === undefined ? standard : isRecord(stores) && stores[storeName];
  if (!isRecord(chosen) || typeof chosen['kind'] !== 'string') return undefined;
  const { kind, ...members } = chosen;
  return { kind: chosen['kind'], members: withAbsolutePaths(members, KINDS.get(kind)?.paths ?? [], file) };
};

const withAbsolutePaths = (members: Readonly<Record<string, unknown>>, paths: readonly string[], file: string): StoreRecipe['members'] =>
  Object.fromEntries(Object.entries(members).map(([member, given]): readonly [string, unknown] => {
    if (isRecord(given)) return [member, withAbsolutePaths(given, [...PATHS], file)];
    return [member, typeof given === 'string' && paths.includes(member) ? resolve(dirname(file), given) : given];
  }));

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
  const textsOf = (from: Readonly<Record<string, unknown>>, members: readonly string[], paths: ReadonlySet<string>): StoreTexts =>
    Object.fromEntries(members.flatMap((member): readonly [string, string][] => {
      const given = from[member];
      if (typeof given !== 'string') return [];
      return [[member, paths.has(member) ? resolve(dirname(file), given) : given]];
    }));
  const objects = Object.keys(kind.objects ?? {}).flatMap((member): readonly [string, StoreTexts][] => {
    const given = value[member];
    return isRecord(given) ? [[member, textsOf(given, Object.keys(given), PATHS)]] : [];
  });
  return kind.make(textsOf(value, kind.members, new Set(kind.paths)), Object.fromEntries(objects));
};
