/** The Vaults that were started, and what their tests share. */
import { describe, it } from 'vitest';
import { askVault, type VaultPlace } from '../runtime/vaultContract.ts';
import { hasTexts, placeIn } from './place.ts';

const SERVERS = [['Vault', 'KEYTURN_TEST_VAULT'], ['OpenBao', 'KEYTURN_TEST_OPENBAO']] as const;

/** A Vault that can be sealed and opened again. */
export interface OwnVault extends VaultPlace {
  readonly unsealKey?: string;
}

const isPlace = (value: unknown): value is OwnVault => hasTexts(value, 'url', 'rootToken');

/** Describes something of each Vault that runs. */
export const describeVaults = (describeVault: (name: string, place: OwnVault) => void): void => {
  describe.each(SERVERS)('%s', (name, variable) => {
    const place = placeIn(variable, isPlace);
    if (place === undefined) it.skip('not started', () => undefined);
    else describeVault(name, place);
  });
};

/** KV, mounted anew, refuses writes for a moment while it prepares itself. */
export const mounted = async (place: VaultPlace, mount: string): Promise<void> => {
  await askVault(place, 'POST', `sys/mounts/${mount}`, { type: 'kv', options: { version: '2' } });
  for (let tries = 1; ; tries += 1) {
    try {
      await askVault(place, 'POST', `${mount}/data/first`, { data: {} });
      return;
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
};

/** A text member of an answer's data, or of its login; empty if there is none. */
export const textIn = (body: unknown, member: string): string => {
  const data: unknown = hasTexts(body) ? body['data'] : undefined;
  const text = hasTexts(data, member) ? data[member] : undefined;
  return typeof text === 'string' ? text : '';
};
