/** Private keys in text armor: whether the bytes behind the dashes are those of a key. */
import { crc24Of } from './cyclicCodes.ts';
import { isPlaceholder } from './documentedExample.ts';
import type { Structure } from './structures.ts';

/** Fewer characters than any private key has: a header alone, or a body left out with dots. */
const SHORTEST_BODY = 40;

/** A PEM private key: confirmed when ASN.1 states the body's real size, or OpenSSH's magic opens it. */
export function pemKeyOf(token: string): Structure | undefined {
  const text = token.replace(/^-----[^-]+-----/u, '').replace(/-----END[^-]*-----$/u, '');
  const isEncrypted = text.includes('DEK-Info:');
  const behindHead = text.slice(text.indexOf('DEK-Info:')).replace(/^[^\n\\]*/u, '');
  const body = bodyOf(isEncrypted ? behindHead : text);
  if (body === undefined) return undefined;
  if (isPlaceholder(body)) return { class: 'test-value' };
  // OpenSSL's old encryption leaves nothing of the structure to see.
  return isEncrypted ? {} : { verified: isKey(Buffer.from(body, 'base64')) };
}

/** A PGP private key: confirmed by the checksum line, which newer programs leave out. */
export function pgpKeyOf(token: string): Structure | undefined {
  const text = token.replace(/^-----[^-]+-----/u, '').replace(/-----END[^-]*-----$/u, '');
  const lines = text.replaceAll(/\\r|\\n/gu, '\n').split('\n').map((line) => line.trim());
  const sum = lines.find((line) => /^=[0-9A-Za-z+/]{4}$/u.test(line));
  const body = bodyOf(lines.filter((line) => line !== sum && !line.includes(': ')).join(''));
  if (body === undefined) return undefined;
  if (isPlaceholder(body)) return { class: 'test-value' };
  if (sum === undefined) return {};
  const stated = Buffer.from(sum.slice(1), 'base64').readUIntBE(0, 3);
  return { verified: crc24Of(Buffer.from(body, 'base64')) === stated };
}

/** Base64 without its line breaks, real or spelled `\n`; `undefined` when it is none or too short. */
function bodyOf(text: string): string | undefined {
  const [body = ''] = /^[0-9A-Za-z+/]*={0,2}/u.exec(text.replaceAll(/\\r|\\n|\\|["'`,]|\s/gu, '')) ?? [];
  return body.length >= SHORTEST_BODY ? body : undefined;
}

/** An ASN.1 SEQUENCE as long as it says, or an OpenSSH key. */
function isKey(bytes: Buffer): boolean {
  if (bytes.subarray(0, 14).toString('latin1') === 'openssh-key-v1') return true;
  const [tag, first = 0] = bytes;
  if (tag !== 0x30) return false;
  if (first < 0x80) return bytes.length === 2 + first;
  const width = first & 0x7f;
  return width <= 3 && bytes.length === 2 + width + bytes.readUIntBE(2, width);
}
