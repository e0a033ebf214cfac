/**
 * A secret's bytes as the object that KV holds: `{ "value": text }`, with `"encoding": "base64"` for bytes that are no text. Objects that
 * other programs wrote are read as JSON, so that their members are fields of the secret.
 *
 * @module
 */
import { isUtf8 } from 'node:buffer';
import { isRecord } from '../records.ts';

/** What is written. */
export const kvDataOf = (value: Uint8Array): Readonly<Record<string, string>> => {
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return isUtf8(value) ? { value: bytes.toString() } : { value: bytes.toString('base64'), encoding: 'base64' };
};

/** What was read; `undefined` if it is no object, and so not KV's. */
export const bytesOfKvData = (data: unknown): Buffer | undefined => {
  if (!isRecord(data)) return undefined;
  const { value, encoding } = data;
  const count = Object.keys(data).length;
  if (count === 2 && typeof value === 'string' && encoding === 'base64') return Buffer.from(value, 'base64');
  if (count === 1 && value !== undefined) return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  return Buffer.from(JSON.stringify(data));
};
