/** The store contract over a Vault at any address: our own server, or a real one. */
import { randomBytes } from 'node:crypto';
import { vault } from '../../src/runtime/stores/vault.ts';
import { describeStoreContract } from './storeContract.ts';

/** Where the Vault is, and a token that may do everything at its mount. */
export interface VaultPlace {
  readonly url: string;
  readonly rootToken: string;
  readonly mount?: string;
}

/** Asks a Vault by its plain interface; gives the answer's body, or `undefined` if there is none. Throws for a status of 300 and over. */
export const askVault = async (
  { url, rootToken }: VaultPlace, method: string, path: string, body?: unknown,
): Promise<unknown> => {
  const response = await fetch(`${url}/v1/${path}`, {
    method,
    headers: { 'x-vault-token': rootToken, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Vault answered ${method} ${path} with ${String(response.status)}.`);
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  return answer;
};

/**
 * Describes the contract over the Vault at a place, which is asked for before each test. Each test has a folder of its own, so that the
 * Vault may be one that already holds secrets.
 */
export const contractOfVault = (title: string, placeOf: () => Promise<VaultPlace> | VaultPlace): void =>
  describeStoreContract(title, async () => {
    const place = await placeOf();
    const { url, rootToken, mount = 'secret' } = place;
    const prefix = `contract-${randomBytes(6).toString('hex')}/`;
    return {
      store: vault({ address: url, mount, prefix, auth: { method: 'token', token: rootToken } }),
      put: async (name, value) => {
        await askVault(place, 'POST', `${mount}/data/${prefix}${encodeURIComponent(name)}`, { data: { value } });
      },
    };
  });
