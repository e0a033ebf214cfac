/** Values as Key Vault holds them: texts of at most 25 kB; bytes that are no text go in as base64, and their content type says so. */
import { isUtf8 } from 'node:buffer';
import { KeyturnError } from '../errors.ts';
import { KIND } from './azureErrors.ts';

const BINARY = 'application/octet-stream;base64';
const LIMIT = 25_000;

/** The bytes of a value. */
export const bytesOf = (value: string, contentType: string | undefined): Uint8Array =>
  Buffer.from(value, contentType === BINARY ? 'base64' : 'utf8');

/** The text to store, and its content type if it needs one; throws `ARGUMENT_INVALID` for what the vault can't hold. */
export const vaultValueOf = (bytes: Uint8Array, secret: string): { readonly text: string; readonly contentType?: string } => {
  const isText = isUtf8(bytes);
  const text = Buffer.from(bytes).toString(isText ? 'utf8' : 'base64');
  if (bytes.length === 0 || Buffer.byteLength(text) > LIMIT) {
    const how = bytes.length === 0 ? 'is empty' : 'is over 25 kB';
    throw new KeyturnError('ARGUMENT_INVALID', `The value given for '${secret}' ${how}.`, { secret, store: KIND });
  }
  return isText ? { text } : { text, contentType: BINARY };
};
