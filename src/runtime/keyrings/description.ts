/** Keys and opened texts as they are handed out: what is secret in them is not enumerable, so that no log or JSON shows it. */
import { isUtf8 } from 'node:buffer';
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

/** An opened text. */
export class Opened implements Decrypted {
  readonly keyId: string | undefined;
  readonly state: KeyState | 'legacy';
  readonly needsReencrypt: boolean;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, keyId: string | undefined, state: KeyState | 'legacy') {
    this.#bytes = bytes;
    this.keyId = keyId;
    this.state = state;
    this.needsReencrypt = state !== 'active';
  }

  get bytes(): Buffer {
    return this.#bytes;
  }

  text(): string {
    if (isUtf8(this.#bytes)) return this.#bytes.toString('utf8');
    throw new TypeError('What was opened is not UTF-8 text. Read its bytes.');
  }
}
