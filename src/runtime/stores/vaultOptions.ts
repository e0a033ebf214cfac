/** Where a Vault is and how one gets in: the options of the store, the environment behind them, and what is refused. */
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deploymentOf, isDevelopment } from '../deployment.ts';
import { KeyturnError } from '../errors.ts';
import { storeUnavailable } from './absence.ts';

/** The store's kind. */
export const KIND = 'vault';

/** How the program shows who it is. Files are read anew at each login, because agents and Kubernetes replace them. */
export type VaultAuth =
  /** `VAULT_TOKEN`, else the file `~/.vault-token` of `vault login`, unless one of both is given. */
  | { readonly method: 'token'; readonly token?: string; readonly tokenFile?: string | URL }
  | {
    readonly method: 'approle';
    readonly roleId: string;
    readonly secretId?: string;
    readonly secretIdFile?: string | URL;
    /** Where the method is mounted; `approle`. */
    readonly mount?: string;
  }
  | {
    readonly method: 'kubernetes';
    readonly role: string;
    /** The projected service account token; the pod's own unless given. */
    readonly jwtFile?: string | URL;
    /** Where the method is mounted; `kubernetes`. */
    readonly mount?: string;
  }
  /** A Vault Agent or Proxy that adds its own token. */
  | { readonly method: 'agent' };

/** Where the secrets are. */
export interface VaultOptions {
  /** `https://host:8200`; `VAULT_ADDR` unless given. In production http only to this machine. */
  readonly address?: string;
  /** `VAULT_NAMESPACE` unless given. */
  readonly namespace?: string;
  /** Where the KV v2 store is mounted; `secret`. */
  readonly mount?: string;
  /** Stands before every name, such as `shop/production/`. */
  readonly prefix?: string;
  /** A token unless given. */
  readonly auth?: VaultAuth;
  /** Milliseconds for one attempt of a request; 4000. */
  readonly timeoutMs?: number;
}

const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount/token';
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** The address without a slash at its end; throws `CONFIG_INVALID` if there is none, or if it would carry secrets in the open. */
export const addressOf = ({ address }: VaultOptions): string => {
  const given = address ?? process.env['VAULT_ADDR'] ?? '';
  if (given === '') throw invalid('The vault store has no address. Give it as address, or in VAULT_ADDR.');
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) throw invalid('The address of the vault store is no URL of http or https.');
  // Not quoted: what stands before the @ may be a password.
  if (url.username !== '' || url.password !== '') throw invalid('The address of the vault store must not hold a user or password.');
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname) && !isDevelopment(deploymentOf())) {
    throw invalid(`The address of the vault store, ${url.host}, would be asked without encryption. Use https, or an agent on this machine.`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/u, '');
};

/** The namespace, if there is one. */
export const namespaceOf = ({ namespace }: VaultOptions): string | undefined => {
  const given = namespace ?? process.env['VAULT_NAMESPACE'];
  return given === '' ? undefined : given;
};

/** The token that a program was given; throws `CONFIG_INVALID` if there is none, `STORE_UNAVAILABLE` if its file can't be read. */
export const tokenOf = async ({ token, tokenFile }: Extract<VaultAuth, { method: 'token' }>): Promise<string> => {
  // Where every program that uses Vault finds it; files and logins are the better ways.
  // eslint-disable-next-line keyturn/no-env-secret -- the variable belongs to Vault's own interface
  const given = token ?? (tokenFile === undefined ? process.env['VAULT_TOKEN'] : undefined);
  if (given !== undefined && given !== '') return headerTextOf(given);
  if (tokenFile !== undefined) return readCredential(tokenFile, 'token');
  const usual = join(homedir(), '.vault-token');
  return readCredential(usual, 'token').catch(() => {
    throw invalid(`The vault store has no token: neither VAULT_TOKEN nor ${usual} holds one. Give auth, or run vault login.`);
  });
};

/** What is sent to log in; throws `STORE_UNAVAILABLE` if a file can't be read. */
export const loginBodyOf = async (
  auth: Extract<VaultAuth, { method: 'approle' | 'kubernetes' }>,
): Promise<Readonly<Record<string, string>>> => {
  if (auth.method === 'kubernetes') {
    return { role: auth.role, jwt: await readCredential(auth.jwtFile ?? SERVICE_ACCOUNT, 'service account token') };
  }
  const { roleId, secretId, secretIdFile } = auth;
  const own = secretId ?? (secretIdFile === undefined ? undefined : await readCredential(secretIdFile, 'secret ID'));
  return { role_id: roleId, ...(own !== undefined && { secret_id: own }) };
};

const readCredential = async (file: string | URL, what: string): Promise<string> => {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  try {
    return headerTextOf((await readFile(path, 'utf8')).trim());
  } catch (cause) {
    if (cause instanceof KeyturnError) throw cause;
    throw storeUnavailable(KIND, `the file of the ${what}, ${path}, can't be read`, { file: path, cause });
  }
};

/** A text that a header takes; the error of `fetch` would quote another. */
const headerTextOf = (text: string): string => {
  if (/^[\x21-\x7e]+$/u.test(text)) return text;
  throw invalid('A credential of the vault store is empty, or holds characters that no token has.');
};

const invalid = (message: string): KeyturnError => new KeyturnError('CONFIG_INVALID', message, { store: KIND });
