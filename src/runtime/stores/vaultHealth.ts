/** Whether a Vault can be used: it is open, takes the program's credentials, and has a KV v2 store where one is expected. */
import { KeyturnError } from '../errors.ts';
import { isRecord } from '../records.ts';
import type { CallContext, Health } from '../types.ts';
import type { VaultSend } from './vaultClient.ts';
import { failureOf } from './vaultErrors.ts';
import { pathOf } from './vaultLogin.ts';
import type { VaultAsk } from './vaultVersions.ts';

/** Active, standby and performance standby: each passes on what it can't answer. */
const READY: ReadonlySet<number> = new Set([200, 429, 473]);

/** Asks for Vault's own health, then for the mount, which needs a login. */
export const healthOf = async (
  { ask, send, mount }: { readonly ask: VaultAsk; readonly send: VaultSend; readonly mount: string },
  call: CallContext,
): Promise<Health> => {
  try {
    await send({ method: 'GET', path: 'sys/health', secret: mount, isGlobal: true }, call, (reply) => {
      if (!READY.has(reply.status)) throw failureOf(reply, mount);
    });
    const path = `sys/internal/ui/mounts/${pathOf(mount)}`;
    return await ask({ method: 'GET', path, secret: mount }, call, (reply): Health => {
      if (reply.status !== 200) throw failureOf(reply, mount);
      return isKv2(reply.body?.['data']) ? { ok: true, detail: `KV v2 at ${mount}` } : otherKind(mount);
    });
  } catch (error) {
    if (error instanceof KeyturnError) return { ok: false, code: error.code, detail: error.message };
    throw error;
  }
};

const isKv2 = (data: unknown): boolean =>
  isRecord(data) && data['type'] === 'kv' && isRecord(data['options']) && data['options']['version'] === '2';

const otherKind = (mount: string): Health => ({
  ok: false, code: 'STORE_PROTOCOL', detail: `What is mounted at ${mount} is no KV store of version 2. Upgrade it: vault kv enable-versioning ${mount}`,
});
