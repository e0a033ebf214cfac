/** What can be amiss with a configuration, its stores and what they hold; no value is kept or told. */
import { statSync } from 'node:fs';
import { DAY_MS } from '../runtime/clock.ts';
import { KeyturnError, type KeyManagerOptions, type SecretStore, type StoredVersion } from '../runtime/index.ts';
import { withRing } from './keyrings.ts';
import { dayOf } from './output.ts';
import { call, isKeystore, placeOf } from './storage.ts';

/** One thing that was looked at. */
export interface Check {
  readonly what: string;
  /** `due`: it works, and somebody should do something before it does not. */
  readonly state: 'ok' | 'due' | 'wrong' | 'unknown';
  readonly detail: string;
  /** The runtime's error code, if there was an error. */
  readonly code?: string;
}

/** A secret is rotated once a year unless something else is known about it. */
const MOST_DAYS = 365;
/** The clock skew that the runtime bears. */
const SKEW_MS = 5 * 60_000;

/** Looks at everything; the checks of one thing do not end those of others. */
export const examine = async (options: KeyManagerOptions): Promise<readonly Check[]> => {
  const { store, stores = {}, secrets = {}, keyrings = {} } = options;
  const all: readonly (readonly [string, SecretStore])[] = [...(store ? [['store', store] as const] : []), ...Object.entries(stores).map(([name, one]) => [`store ${name}`, one] as const)];
  const ofStores = await Promise.all(all.map(async ([what, one]) => await checked(`${what} (${one.kind})`, async () => storeCheck(one))));
  const names = Object.keys(secrets).length + Object.keys(keyrings).length > 0 ? Object.keys(secrets) : await listed(store);
  const newest = new Map<string, number>();
  const ofSecrets = await Promise.all(names.map(async (name) => await checked(`secret ${name}`, async () => secretCheck(options, name, newest))));
  const ofRings = await Promise.all(Object.keys(keyrings).map(async (name) => await checked(`keyring ${name}`, async () => ringCheck(options, name, newest))));
  return [...ofStores, ...ofSecrets, ...ofRings, clockCheck(newest)];
};

const checked = async (what: string, look: () => Promise<Omit<Check, 'what'>>): Promise<Check> => {
  try {
    return { what, ...await look() };
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return { what, state: 'wrong', detail: error.message, code: error.code };
  }
};

const storeCheck = async (store: SecretStore): Promise<Omit<Check, 'what'>> => {
  const health = await store.probe?.(call());
  if (health === undefined) return { state: 'unknown', detail: 'it can not say how it is' };
  if (!health.ok) return { state: 'wrong', detail: health.detail, code: health.code };
  if (isKeystore(store) && isOpenToOthers(store.inspect().masterKeyFile)) {
    return { state: 'due', detail: 'others on this machine can read its master key, which production refuses: chmod 600' };
  }
  return { state: 'ok', detail: health.detail ?? 'answers' };
};

const isOpenToOthers = (file: string): boolean => process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;

/** What a preload would load when nothing is declared; a store that can't list is told by the check of itself. */
const listed = async (store: SecretStore | undefined): Promise<readonly string[]> => {
  try {
    return await store?.list?.('', call()) ?? [];
  } catch (error) {
    if (error instanceof KeyturnError) return [];
    throw error;
  }
};

const secretCheck = async (options: KeyManagerOptions, name: string, newest: Map<string, number>): Promise<Omit<Check, 'what'>> => {
  const { store, name: stored } = placeOf(options, name);
  const [version, ...previous] = wiped(await store.read({ name: stored }, call()));
  if (version === undefined) return { state: 'wrong', detail: 'no version of it may be used' };
  newest.set(name, version.created);
  const ageDays = Math.floor((Date.now() - version.created) / DAY_MS);
  const detail = `${ageDays} days old, ${previous.length === 0 ? 'no previous version' : `${previous.length} previous`}`;
  if (version.burnt === true) return { state: 'due', detail: `${detail}; burnt: it stood in the open. keyturn rotate ${name}` };
  return ageDays > MOST_DAYS ? { state: 'due', detail: `${detail}. keyturn rotate ${name}` } : { state: 'ok', detail };
};

const wiped = (versions: readonly StoredVersion[]): readonly Omit<StoredVersion, 'value'>[] => {
  for (const { value } of versions) value.fill(0);
  return versions;
};

const ringCheck = async (options: KeyManagerOptions, name: string, newest: Map<string, number>): Promise<Omit<Check, 'what'>> =>
  withRing(options, name, { mayBeNew: false }, (ring) => {
    const { activeKeyId, keys, rotation, rotateBy } = ring.status();
    newest.set(name, Math.max(...keys.map(({ created }) => Date.parse(created))));
    if (activeKeyId === undefined) return { state: 'wrong', detail: `no key of it may seal. keyturn rotate ${name}` };
    const by = rotateBy === undefined ? '' : `, to be rotated by ${dayOf(Date.parse(rotateBy))}`;
    const detail = `${keys.length} ${keys.length === 1 ? 'key' : 'keys'}, ${activeKeyId} seals${by}`;
    return rotation === 'ok' ? { state: 'ok', detail } : { state: 'due', detail: `${detail}. keyturn rotate ${name}` };
  });

/** Versions from the future show that this machine's clock is behind; nothing shows one that is ahead. */
const clockCheck = (newest: ReadonlyMap<string, number>): Check => {
  const ahead = [...newest].find(([, created]) => created > Date.now() + SKEW_MS);
  if (ahead === undefined) return { what: 'clock', state: 'ok', detail: 'nothing was made in the future' };
  return { what: 'clock', state: 'wrong', detail: `'${ahead[0]}' was made in the future: the clock of this machine, or of the one that made it, is off` };
};
