/** Getting a token, and having it live longer. */
import { hasCode } from '../errors.ts';
import { isRecord } from '../records.ts';
import type { CallContext } from '../types.ts';
import type { VaultReply, VaultSend } from './vaultClient.ts';
import { failureOf, loginFailureOf, protocolError } from './vaultErrors.ts';
import { loginBodyOf, tokenOf, type VaultAuth } from './vaultOptions.ts';

/** A token and how long it lives. */
export interface Grant {
  /** Absent if an agent adds its own. */
  readonly token: string | undefined;
  /** Milliseconds; `Infinity` if it does not end, or that can't be known. */
  readonly leaseMs: number;
  readonly isRenewable: boolean;
}

/** Logs in by the method that was chosen. Throws `ACCESS_DENIED` if that is refused. */
export const logIn = async (send: VaultSend, auth: VaultAuth, secret: string, call: CallContext): Promise<Grant> => {
  if (auth.method === 'agent') return { token: undefined, leaseMs: Infinity, isRenewable: false };
  if (auth.method === 'token') return lookedUp(send, await tokenOf(auth), secret, call);
  const body = await loginBodyOf(auth);
  const path = `auth/${pathOf(auth.mount ?? auth.method)}/login`;
  return send({ method: 'POST', path, body, secret }, call, (reply) => {
    if (reply.status !== 200) throw loginFailureOf(reply, secret);
    return grantOf(reply, secret);
  });
};

/** Renews a token; throws `ACCESS_DENIED` if it has ended. */
export const renewed = async (send: VaultSend, token: string, secret: string, call: CallContext): Promise<Grant> =>
  send({ method: 'POST', path: 'auth/token/renew-self', body: {}, token, secret }, call, (reply) => {
    if (reply.status !== 200) throw failureOf(reply, secret);
    return grantOf(reply, secret);
  });

/** A path of which each part is escaped. */
export const pathOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A policy may forbid a token to look at itself; it may still read secrets. */
const lookedUp = async (send: VaultSend, token: string, secret: string, call: CallContext): Promise<Grant> => {
  try {
    return await send({ method: 'GET', path: 'auth/token/lookup-self', token, secret }, call, (reply) => {
      if (reply.status !== 200) throw failureOf(reply, secret);
      const data = reply.body?.['data'];
      if (!isRecord(data)) throw protocolError(secret, reply.status);
      return { token, leaseMs: leaseOf(data['ttl']), isRenewable: data['renewable'] === true };
    });
  } catch (error) {
    if (hasCode(error, 'ACCESS_DENIED')) return { token, leaseMs: Infinity, isRenewable: false };
    throw error;
  }
};

const grantOf = ({ status, body }: VaultReply, secret: string): Grant => {
  const auth = body?.['auth'];
  if (!isRecord(auth) || typeof auth['client_token'] !== 'string') throw protocolError(secret, status);
  return { token: auth['client_token'], leaseMs: leaseOf(auth['lease_duration']), isRenewable: auth['renewable'] === true };
};

/** Zero seconds stand for no end. */
const leaseOf = (seconds: unknown): number => (typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Infinity);
