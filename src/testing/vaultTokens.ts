/** Tokens of an imitated Vault: who gets one, how long it lives, and how it is renewed. */
import { randomBytes, randomUUID } from 'node:crypto';
import { refusal } from './kvState.ts';
import type { ServiceReply } from './server.ts';

/** How long tokens live. */
export interface Lease {
  /** Seconds; 0 for no end. */
  readonly ttlSeconds: number;
  /** Seconds after the login beyond which no renewal goes; 0 for no such end. */
  readonly maxTtlSeconds: number;
  readonly isRenewable: boolean;
}

/** The desk that hands out tokens. */
export interface TokenDesk {
  readonly rootToken: string;
  readonly approle: { readonly roleId: string; readonly secretId: string };
  readonly kubernetes: { readonly role: string; readonly jwt: string };
  /** A token outside the login methods. */
  readonly create: (lease: Lease, now: number) => string;
  readonly isValid: (token: unknown, now: number) => boolean;
  /** The answer to a login, a look at oneself, or a renewal; `undefined` if the path is none of these. */
  readonly answer: (call: DeskCall) => ServiceReply | undefined;
  /** Ends all tokens but the root token. */
  readonly revokeTokens: () => void;
  /** Replaces the service account token; the old one is refused from now on. */
  readonly rotateJwt: () => string;
  /** How the tokens of coming logins live. */
  readonly setLease: (lease: Partial<Lease>) => void;
}

/** A call to the desk. */
export interface DeskCall {
  /** Without `/v1/`. */
  readonly path: string;
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly token: unknown;
  readonly now: number;
}

interface Held extends Lease {
  readonly created: number;
  readonly ends: number;
}

/** As long as a token of Vault lives in most examples. */
const USUAL: Lease = { ttlSeconds: 3600, maxTtlSeconds: 0, isRenewable: true };

/** How Vault refuses a token that it does not know, in one text; OpenBao says no more than that permission is denied. */
export const INVALID_TOKEN = '2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n';

/** A desk with new credentials. */
export const tokenDesk = (): TokenDesk => {
  const approle = { roleId: randomUUID(), secretId: randomUUID() };
  const purse = tokenPurse();
  let jwt = jwtOf();
  let usual = USUAL;

  const logIn = ({ path, body, now }: DeskCall): ServiceReply => {
    if (path === 'auth/approle/login') {
      const isKnown = body['role_id'] === approle.roleId && body['secret_id'] === approle.secretId;
      return isKnown ? purse.grant(purse.create(usual, now), now) : refusal(400, 'invalid role or secret ID');
    }
    const isKnown = body['role'] === 'keyturn' && body['jwt'] === jwt;
    return isKnown ? purse.grant(purse.create(usual, now), now) : refusal(403, 'permission denied');
  };
  return {
    ...purse,
    approle,
    get kubernetes() { return { role: 'keyturn', jwt }; },
    answer: (call) => {
      const { path, method, token, now } = call;
      if (/^auth\/(?:approle|kubernetes)\/login$/u.test(path) && method !== 'GET') return logIn(call);
      if (path !== 'auth/token/lookup-self' && path !== 'auth/token/renew-self') return undefined;
      if (!purse.isValid(token, now)) return refusal(403, INVALID_TOKEN);
      return path === 'auth/token/renew-self' ? purse.renew(token, now) : purse.lookUp(token, now);
    },
    rotateJwt: () => { jwt = jwtOf(); return jwt; },
    setLease: (lease) => { usual = { ...usual, ...lease }; },
  };
};

interface TokenPurse extends Pick<TokenDesk, 'rootToken' | 'create' | 'isValid' | 'revokeTokens'> {
  readonly grant: (token: string, now: number) => ServiceReply;
  readonly renew: (token: unknown, now: number) => ServiceReply;
  readonly lookUp: (token: unknown, now: number) => ServiceReply;
}

/** The tokens that there are. */
const tokenPurse = (): TokenPurse => {
  const tokens = new Map<unknown, Held>();
  const rootToken = tokenOf();
  const grant: TokenPurse['grant'] = (token, now) => {
    const held = tokens.get(token);
    return { status: 200, body: envelope({ auth: authOf(token, secondsOf(held, now), held?.isRenewable ?? false) }) };
  };
  return {
    rootToken,
    create: (lease, now) => {
      const token = tokenOf();
      tokens.set(token, { ...lease, created: now, ends: endOf(lease, now, now) });
      return token;
    },
    isValid: (token, now) => token === rootToken || (tokens.get(token)?.ends ?? 0) > now,
    revokeTokens: () => { tokens.clear(); },
    grant,
    renew: (token, now) => {
      const held = tokens.get(token);
      if (typeof token !== 'string' || held?.isRenewable !== true) return refusal(400, 'lease is not renewable');
      tokens.set(token, { ...held, ends: endOf(held, held.created, now) });
      return grant(token, now);
    },
    lookUp: (token, now) => {
      const held = tokens.get(token);
      const data = { id: token, ttl: secondsOf(held, now), creation_ttl: held?.ttlSeconds ?? 0, renewable: held?.isRenewable ?? false, type: 'service' };
      return { status: 200, body: envelope({ data }) };
    },
  };
};

/** Of Vault's own form. */
const tokenOf = (): string => `hvs.${randomBytes(18).toString('base64url')}`;

/** What surrounds every answer of Vault. */
export const envelope = (members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  request_id: randomUUID(), lease_id: '', renewable: false, lease_duration: 0, data: null, wrap_info: null, warnings: null, auth: null,
  mount_type: '', ...members,
});

const authOf = (token: string, seconds: number, isRenewable: boolean): Readonly<Record<string, unknown>> => ({
  client_token: token, accessor: randomBytes(18).toString('base64url'), policies: ['default'], token_policies: ['default'], metadata: null,
  lease_duration: seconds, renewable: isRenewable, entity_id: '', token_type: 'service', orphan: true, mfa_requirement: null, num_uses: 0,
});

const endOf = ({ ttlSeconds, maxTtlSeconds }: Lease, created: number, now: number): number => {
  const end = ttlSeconds === 0 ? Infinity : now + ttlSeconds * 1000;
  return maxTtlSeconds === 0 ? end : Math.min(end, created + maxTtlSeconds * 1000);
};

const secondsOf = (held: Held | undefined, now: number): number =>
  (held === undefined || held.ends === Infinity ? 0 : Math.max(0, Math.round((held.ends - now) / 1000)));

/** Has the form of a service account token; nobody signed it. */
const jwtOf = (): string =>
  [{ alg: 'RS256' }, { sub: 'system:serviceaccount:default:keyturn', jti: randomUUID() }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat(randomBytes(64).toString('base64url')).join('.');
