/** Which key of a ring may do what. */
import type { KeyObject } from 'node:crypto';
import { KeyturnError } from '../errors.ts';
import { isoOf } from './instant.ts';
import type { KeyStates, StatedKey } from './keyState.ts';
import { unknownKey } from './rotation.ts';
import type { DecryptOptions, KeyringSpec } from './types.ts';

/** A key that can be used, with its material. */
export interface UsableKey {
  readonly stated: StatedKey;
  readonly secretKey: KeyObject;
}

/** The key that seals and signs now; throws `NO_ACTIVE_KEY`. */
export const activeOf = ({ active }: KeyStates, keyring: string): UsableKey => {
  if (active?.key.secretKey) return { stated: active, secretKey: active.key.secretKey };
  throw new KeyturnError(
    'NO_ACTIVE_KEY',
    `All keys of the keyring '${keyring}' are revoked or destroyed. Make a new one: npx keyturn rotate ${keyring}.`,
    { secret: keyring },
  );
};

/** The key of this ID, if it may open; throws `UNKNOWN_KEY`, `KEY_DESTROYED`, `KEY_REVOKED` or `KEY_RETIRED`. */
export const openingKeyOf = (
  { keys }: KeyStates,
  keyId: string,
  { allow, onRetired }: { readonly allow?: DecryptOptions['allow'] | undefined } & Pick<KeyringSpec, 'onRetired'>,
): UsableKey => {
  const stated = keys.find(({ key }) => key.id === keyId);
  if (stated === undefined) throw unknownKey(keyId);
  const { key: { secretKey }, state, retiresAt } = stated;
  if (secretKey === undefined) {
    throw new KeyturnError('KEY_DESTROYED', `The key '${keyId}' was destroyed: what it sealed can't be opened.`, { keyId });
  }
  if (state === 'revoked' && allow?.includes('revoked') !== true) {
    throw new KeyturnError(
      'KEY_REVOKED',
      `The key '${keyId}' is revoked. To open what it sealed all the same, say allow: ['revoked'].`,
      { keyId },
    );
  }
  if (state === 'retired' && onRetired !== 'warn' && allow?.includes('retired') !== true) {
    throw new KeyturnError(
      'KEY_RETIRED',
      `The key '${keyId}' retired on ${isoOf(retiresAt)}. Raise gracePeriodDays of the keyring, or say allow: ['retired'].`,
      { keyId },
    );
  }
  return { stated, secretKey };
};
