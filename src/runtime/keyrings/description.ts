/** Keys and opened texts as they are handed out: what is secret in them is not enumerable, so that no log or JSON shows it. */
import type { KeyObject } from 'node:crypto';
import { isoOf } from './instant.ts';
import type { StatedKey } from './keyState.ts';
import type { Decrypted, DerivedKey, KeyDescription, KeyState, ManagedKey } from './types.ts';

/** A key without its material. */
export const descriptionOf = ({ key, state, activeFrom, retiresAt }: StatedKey): KeyDescription => ({
  id: key.id,
  created: isoOf(key.created),
  state,
  activeFrom: isoOf(activeFrom),
  ...(Number.isFinite(retiresAt) && { retiresAt: isoOf(retiresAt) }),
});

/** A key with its material. */
export const managedKeyOf = (stated: StatedKey, secretKey: KeyObject): ManagedKey =>
  Object.defineProperty({ ...descriptionOf(stated), secretKey }, 'secretKey', { enumerable: false });

/** A derived key. */
export const derivedKeyOf = (keyId: string, secretKey: KeyObject): DerivedKey =>
  Object.defineProperty({ keyId, secretKey, bytes: () => secretKey.export() }, 'secretKey', { enumerable: false });

/** An opened text; the bytes are not enumerable either. */
export const decryptedOf = (bytes: Buffer, keyId: string, state: KeyState): Decrypted =>
  Object.defineProperty({
    bytes,
    text: () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    keyId,
    state,
    needsReencrypt: state !== 'active',
  }, 'bytes', { enumerable: false });
