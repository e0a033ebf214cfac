/** The keys of one keystore, derived from its master key, and how values are sealed under them. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import { openEnvelope, sealEnvelope } from '../envelope.ts';
import { hasCode, KeyturnError } from '../errors.ts';
import { derivedBytes } from '../keyrings/derivation.ts';

const LABEL = 'keyturn/keystore/v1';
const KEY_ID_BYTES = 12;

/** What a master key gives for one keystore. */
export interface KeystoreKeys {
  /** Tells master keys apart; says nothing about the key. */
  readonly keyId: string;
  /** Seals values. */
  readonly kek: KeyObject;
  /** Authenticates the file. */
  readonly macKey: KeyObject;
}

/** Where a value belongs: what it is sealed to. */
export interface ValuePlace {
  readonly keystore: string;
  readonly name: string;
  readonly version: number;
}

/** Derives the keys of a keystore from its master key. */
export const keystoreKeysOf = (masterKey: KeyObject, keystore: string): KeystoreKeys => {
  const derived = (purpose: string, size?: number): Buffer =>
    derivedBytes(masterKey, { label: LABEL, environment: keystore, purpose }, size);
  return {
    keyId: derived('key-id', KEY_ID_BYTES).toString('hex'),
    kek: keyObjectOf(derived('values')),
    macKey: keyObjectOf(derived('mac')),
  };
};

/** Seals a value to its place. */
export const sealValue = ({ kek, keyId }: KeystoreKeys, place: ValuePlace, plaintext: Uint8Array): string =>
  sealEnvelope({ kek, keyId, plaintext, context: contextOf(place) });

/** Opens a sealed value; throws `KEYSTORE_TAMPERED` if it was sealed for another place or by another key. */
export const openValue = (keys: KeystoreKeys, place: ValuePlace, sealed: string, file: string): Buffer => {
  try {
    return openEnvelope(sealed, { kekOf: () => keys.kek, context: contextOf(place) }).plaintext;
  } catch (cause) {
    if (!hasCode(cause, 'DECRYPTION_FAILED', 'MALFORMED_TOKEN')) throw cause;
    throw new KeyturnError(
      'KEYSTORE_TAMPERED',
      `The value of '${place.name}' in the keystore ${file} can't be opened. Restore the file from version control or a backup.`,
      { secret: place.name, store: 'keystore', file, cause },
    );
  }
};

const contextOf = ({ keystore, name, version }: ValuePlace): Readonly<Record<string, string>> =>
  ({ keystore, name, version: String(version) });

const keyObjectOf = (bytes: Buffer): KeyObject => {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
};
