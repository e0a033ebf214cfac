/** The names in a KV store, folder by folder. */
import type { KeyturnError } from '../errors.ts';
import { isRecord } from '../records.ts';
import type { CallContext } from '../types.ts';
import { failureOf, protocolError } from './vaultErrors.ts';
import { pathOf } from './vaultLogin.ts';
import type { VaultAsk } from './vaultVersions.ts';

/** The names that begin with `start`, without the prefix, sorted. Throws `ACCESS_DENIED` where the policy has no `list`. */
export const namesFrom = async (
  { ask, mount, prefix }: { readonly ask: VaultAsk; readonly mount: string; readonly prefix: string },
  start: string,
  call: CallContext,
): Promise<readonly string[]> => {
  const from = prefix + start;
  const inside = async (folder: string): Promise<readonly string[]> => {
    const path = `${pathOf(mount)}/metadata/${pathOf(folder)}?list=true`;
    const entries = await ask({ method: 'GET', path, secret: folder === '' ? mount : folder }, call, (reply) => {
      if (reply.status === 404 && isEmpty(reply.body)) return [];
      if (reply.status !== 200) throw failureOf(reply, folder);
      return keysOf(reply.body?.['data']) ?? refuse(protocolError(folder, reply.status));
    });
    const names: string[] = [];
    for (const entry of entries) {
      const name = folder + entry;
      if (!entry.endsWith('/')) names.push(name);
      else if (name.startsWith(from) || from.startsWith(name)) names.push(...await inside(name));
    }
    return names;
  };
  const names = await inside(from.slice(0, from.lastIndexOf('/') + 1));
  return names.filter((name) => name.startsWith(from)).map((name) => name.slice(prefix.length)).sort();
};

const isEmpty = (body: Readonly<Record<string, unknown>> | undefined): boolean =>
  Array.isArray(body?.['errors']) && body['errors'].length === 0;

const keysOf = (data: unknown): readonly string[] | undefined => {
  const keys = isRecord(data) ? data['keys'] : undefined;
  return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : undefined;
};

const refuse = (error: KeyturnError): never => { throw error; };
