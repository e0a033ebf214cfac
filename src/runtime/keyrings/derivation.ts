/**
 * Keys for one purpose in one environment: HKDF-SHA-256 of a manifest key, empty salt, the info length-prefixed
 * (`lp(label) lp(environment) lp(purpose)`). The labels keep sealing, signing and derived keys of one purpose apart.
 *
 * @module
 */
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { lengthPrefixed } from '../lengthPrefixed.ts';

/** What a derived key is for; published, so that programs in other languages can derive the same. */
export const LABELS = { seal: 'keyturn/v1', sign: 'keyturn/sign/v1', derive: 'keyturn/derive/v1' } as const;

/** The bytes of a derived key, which the caller may wipe. */
export const derivedBytes = (
  root: KeyObject,
  info: { readonly label: string; readonly environment: string; readonly purpose: string },
  size = 32,
): Buffer =>
  Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), lengthPrefixed(info.label, info.environment, info.purpose), size));

interface Derived { readonly root: KeyObject; readonly label: string; readonly purpose: string; readonly key: KeyObject }

/** Derived keys of one ring, made once. */
export class DerivedKeys {
  readonly #environment: string;
  readonly #keys = new Map<string, Derived>();
  /** Most programs use one key for one purpose many times, and finding it by a text that is made each time would cost more. */
  #last: Derived | undefined;

  constructor(environment: string) {
    this.#environment = environment;
  }

  /** The key of 32 bytes for a label and purpose. */
  of(keyId: string, root: KeyObject, label: string, purpose: string): KeyObject {
    const last = this.#last;
    if (last?.root === root && last.purpose === purpose && last.label === label) return last.key;
    // Neither an ID nor a label has a space in it.
    const place = `${keyId} ${label} ${purpose}`;
    const found = this.#keys.get(place) ?? this.#add(place, root, label, purpose);
    this.#last = found;
    return found.key;
  }

  #add(place: string, root: KeyObject, label: string, purpose: string): Derived {
    const bytes = derivedBytes(root, { label, environment: this.#environment, purpose });
    const made = { root, label, purpose, key: createSecretKey(bytes) };
    bytes.fill(0);
    // Purposes are few; a program that makes them up must not fill the memory.
    if (this.#keys.size >= 1024) this.#keys.clear();
    this.#keys.set(place, made);
    return made;
  }
}
