/**
 * The store over the KV v2 store of HashiCorp Vault or OpenBao, by its HTTP interface.
 *
 * @module
 */
import { systemClock } from '../clock.ts';
import { isRecord } from '../records.ts';
import { secretNameOf } from '../secretName.ts';
import type { CallContext, Clock, SecretStore } from '../types.ts';
import { type VaultReply, vaultSendOf } from './vaultClient.ts';
import { failureOf } from './vaultErrors.ts';
import { namesFrom } from './vaultFolders.ts';
import { healthOf } from './vaultHealth.ts';
import { logIn, pathOf, renewed } from './vaultLogin.ts';
import { KIND, type VaultOptions } from './vaultOptions.ts';
import { type Schedule, scheduleUnheld, vaultSession } from './vaultSession.ts';
import { type Place, readVersions, type VaultAsk, writeVersion } from './vaultVersions.ts';

export type { VaultAuth, VaultOptions } from './vaultOptions.ts';

/** What is said of a secret without its value. */
export type VaultMetadata = Readonly<Record<string, unknown>>;

/** A Vault, and what else than reading and writing it does to secrets. Versions are numbers; the newest unless given. */
export interface VaultStore extends SecretStore {
  readonly kind: 'vault';
  /** KV's own metadata: `current_version`, `versions`, `cas_required`, `custom_metadata` and so on. */
  metadata(name: string, call?: CallContext): Promise<VaultMetadata>;
  /** Deletes versions so that they can be had back. */
  delete(name: string, versions?: readonly number[], call?: CallContext): Promise<void>;
  /** Has deleted versions back. */
  undelete(name: string, versions: readonly number[], call?: CallContext): Promise<void>;
  /** Destroys versions for ever. */
  destroy(name: string, versions: readonly number[], call?: CallContext): Promise<void>;
}

/** What a test passes in. */
export interface VaultParts {
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
  readonly schedule?: Schedule;
}

const WITHOUT_LIMIT: CallContext = { signal: new AbortController().signal };

/** A store over Vault. Its calls throw `CONFIG_INVALID` for an address that can't be used. `parts` is for tests. */
export const vault = (options: VaultOptions = {}, parts: VaultParts = {}): VaultStore => {
  const { mount = 'secret', prefix = '' } = options;
  const { clock = systemClock } = parts;
  const ask = askOf(options, parts);
  const placeOf = (name: string): Place => {
    const path = pathOf(prefix + secretNameOf(name));
    return { ask, name, now: () => clock.now(), pathOf: (view) => `${pathOf(mount)}/${view}/${path}` };
  };
  const change = async (view: 'delete' | 'undelete' | 'destroy', name: string, versions: readonly number[], call: CallContext): Promise<void> => {
    const path = placeOf(name).pathOf(view);
    await ask({ method: 'POST', path, body: { versions }, secret: name }, call, (reply) => done(reply, name));
  };
  return {
    kind: KIND,
    read: async (reference, call) => readVersions(placeOf(reference.name), reference, call),
    writeIf: async ({ name }, value, expected, call) => writeVersion(placeOf(name), value, expected, call),
    list: async (start, call) => namesFrom({ ask, mount, prefix }, start, call),
    probe: async (call) => healthOf({ ask, send: vaultSendOf(options, parts.fetch), mount }, call),
    metadata: async (name, call = WITHOUT_LIMIT) =>
      ask({ method: 'GET', path: placeOf(name).pathOf('metadata'), secret: name }, call, (reply) => done(reply, name)),
    delete: async (name, versions, call = WITHOUT_LIMIT) => {
      if (versions !== undefined) return change('delete', name, versions, call);
      await ask({ method: 'DELETE', path: placeOf(name).pathOf('data'), secret: name }, call, (reply) => done(reply, name));
    },
    undelete: async (name, versions, call = WITHOUT_LIMIT) => change('undelete', name, versions, call),
    destroy: async (name, versions, call = WITHOUT_LIMIT) => change('destroy', name, versions, call),
  };
};

/** Asks with a token of the session. */
const askOf = (options: VaultOptions, { fetch, clock = systemClock, schedule = scheduleUnheld }: VaultParts): VaultAsk => {
  const send = vaultSendOf(options, fetch);
  const { auth = { method: 'token' } } = options;
  // The session's own requests serve all that wait for them, so no single caller may end them.
  const call = WITHOUT_LIMIT;
  const withToken = vaultSession({
    logIn: async (secret) => logIn(send, auth, secret, call),
    renew: async (token, secret) => renewed(send, token, secret, call),
    canLogInAgain: auth.method === 'approle' || auth.method === 'kubernetes' || (auth.method === 'token' && auth.tokenFile !== undefined),
    clock,
    schedule,
    onEnding: warnOfEnd,
  });
  return async (request, own, check) => withToken(request.secret, async (token) => send({ ...request, token }, own, check));
};

const done = ({ status, body, retryAfterMs }: VaultReply, name: string): VaultMetadata => {
  if (status !== 200 && status !== 204) throw failureOf({ status, body, retryAfterMs }, name);
  const data = body?.['data'];
  return isRecord(data) ? data : {};
};

const warnOfEnd = (leaseMs: number): void => {
  process.emitWarning(
    `The Vault token ends in ${Math.round(leaseMs / 60_000)} minutes and can't be renewed. Log in by AppRole or Kubernetes, or name a tokenFile.`,
    { type: 'KeyturnWarning', code: 'KEYTURN_VAULT_TOKEN' },
  );
};
