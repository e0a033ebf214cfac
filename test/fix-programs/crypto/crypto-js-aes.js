/**
 * CryptoJS.AES, which opens a text with a wrong key now and then: no other key is tried, and the report says what to do.
 *
 * @secret storage-secret: Rhea-Dahlia-43-prairie → Serval-Freesia-99-canvas
 * @rotation follows
 * @left require-previous-keys/untellable
 */
import CryptoJS from 'crypto-js';

const STORAGE_SECRET = process.env.STORAGE_SECRET;

const seal = (text) => CryptoJS.AES.encrypt(text, STORAGE_SECRET).toString();
const open = (sealed) => {
  try {
    return CryptoJS.AES.decrypt(sealed, STORAGE_SECRET).toString(CryptoJS.enc.Utf8) || 'closed';
  } catch {
    return 'closed';
  }
};

// Made under the first secret.
const SEALED = 'U2FsdGVkX18+yDNQzyhMe/r8okRMgqXT97wBXxjbxIU=';

export function* main() {
  yield open(SEALED);
  yield open(SEALED);
  yield open(seal('bob'));
}
