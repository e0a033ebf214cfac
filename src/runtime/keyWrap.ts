/**
 * AES Key Wrap (RFC 3394) of data keys by OpenSSL, which wraps whole at each update() from nothing but the key.
 *
 * So one cipher serves a wrapping key for its life, where Node lets it: making one for each text costs a third more. Node 20 to 24 do;
 * Node 26 takes one update() of a cipher and refuses the next. It is tried once, and what fails the trial is not relied on.
 *
 * @module
 */
import { type Cipher, createCipheriv, createDecipheriv, createSecretKey, type Decipher, type KeyObject } from 'node:crypto';

const WRAP = 'id-aes256-wrap';
const INITIAL = Buffer.alloc(8, 0xa6);

/** Wraps and unwraps 32 bytes under a key of 32 bytes; unwrapping throws OpenSSL's error for what was not wrapped under it. */
export interface KeyWrap {
  wrap(kek: KeyObject, key: Uint8Array): Buffer;
  unwrap(kek: KeyObject, wrapped: Uint8Array): Buffer;
}

const wrapperOf = (kek: KeyObject): Cipher => createCipheriv(WRAP, kek, INITIAL);
const unwrapperOf = (kek: KeyObject): Decipher => createDecipheriv(WRAP, kek, INITIAL);

/** Makes a cipher for each wrapping: right everywhere. */
export const singleUse: KeyWrap = {
  wrap: (kek, key) => wrapperOf(kek).update(key),
  unwrap: (kek, wrapped) => unwrapperOf(kek).update(wrapped),
};

/** Keeps the ciphers of each wrapping key for as long as that lives. */
export const kept = (): KeyWrap => {
  const wrappers = new WeakMap<KeyObject, Cipher>();
  const unwrappers = new WeakMap<KeyObject, Decipher>();
  return {
    wrap: (kek, key) => keptOf(wrappers, kek, wrapperOf).update(key),
    unwrap: (kek, wrapped) => {
      try {
        return keptOf(unwrappers, kek, unwrapperOf).update(wrapped);
      } catch (error) {
        // One that has refused something is not asked again.
        unwrappers.delete(kek);
        throw error;
      }
    },
  };
};

const keptOf = <Kept>(all: WeakMap<KeyObject, Kept>, kek: KeyObject, make: (kek: KeyObject) => Kept): Kept => {
  const known = all.get(kek);
  if (known !== undefined) return known;
  const made = make(kek);
  all.set(kek, made);
  return made;
};

/** Whether a cipher gives for the same bytes the same again. */
export const repeats = (cipher: Cipher | Decipher, bytes: Uint8Array): boolean => {
  try {
    return cipher.update(bytes).equals(cipher.update(bytes));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return false;
  }
};

let chosen: KeyWrap | undefined;

/** The one for this Node. */
export const keyWrap = (): KeyWrap => {
  if (chosen !== undefined) return chosen;
  const kek = createSecretKey(Buffer.alloc(32));
  const probe = Buffer.alloc(32);
  const isRepeatable = repeats(wrapperOf(kek), probe) && repeats(unwrapperOf(kek), singleUse.wrap(kek, probe));
  chosen = isRepeatable ? kept() : singleUse;
  return chosen;
};
