/** Whether the checksum inside an issued token holds, by the recipe of its provider. */
import { createHash } from 'node:crypto';
import type { ChecksumId, TokenFormat } from '../catalog/formats/tokenFormat.ts';
import { crc16Of, crc32Of, marvin32Of } from './cyclicCodes.ts';
import { base62Of, bytesOfBase32, bytesOfBase58, valuesOfBech32 } from './radix.ts';

/** `undefined` when this token of the format carries none, or its recipe is not certain. */
type Recipe = (token: string, format: TokenFormat) => boolean | undefined;

const RECIPES: Readonly<Record<ChecksumId, Recipe>> = {
  github: ofGitHub,
  'github-fine-grained': ofFineGrained,
  gitlab: ofGitLab,
  atlassian: (token) => hexOf(crc32OfText(token.slice(0, -8))).toUpperCase() === token.slice(-8),
  'azure-devops': ofAzureDevOps,
  'azure-marvin': ofAzureKey,
  'azure-annotated': ofAnnotatedKey,
  cloudflare: (token) => hexOf(crc32OfText(token.slice(-48, -8))) === token.slice(-8),
  grafana: ofGrafana,
  bech32: ofBech32,
  base58check: ofBase58Check,
  stellar: (token) => endsInCrc16(bytesOfBase32(token), 35),
  nats: (token) => endsInCrc16(bytesOfBase32(token), 36),
};

/** Whether a token's own checksum holds; `undefined` when it has none that we know. */
export function isChecksumRight(token: string, format: TokenFormat): boolean | undefined {
  return format.checksum && RECIPES[format.checksum](token, format);
}

/** Thirty characters, then six of checksum; a longer refresh token has no known checksum. */
function ofGitHub(token: string): boolean | undefined {
  const [, body = ''] = /_([0-9A-Za-z]+)$/u.exec(token) ?? [];
  if (body.length !== 36) return undefined;
  return base62Of(crc32OfText(body.slice(0, 30)), 6) === body.slice(30);
}

/** Whether the first part is summed up too is disputed: either way confirms, neither refutes. */
function ofFineGrained(token: string): true | undefined {
  const tail = token.slice(-6);
  const bodies = [token.slice(-59, -6), token.slice('github_pat_'.length, -6)];
  return bodies.some((body) => base62Of(crc32OfText(body), 6) === tail) || undefined;
}

function ofGitLab(token: string): boolean {
  return crc32OfText(token.slice(0, -7)).toString(36).padStart(7, '0') === token.slice(-7);
}

/** The checksum's four bytes lie scattered among the other twenty-eight. */
function ofAzureDevOps(token: string): boolean {
  const bytes = bytesOfBase32(token);
  if (!bytes || bytes.length < 32) return false;
  const places = [22, 8, 7, 2];
  const summed = crc32Of(bytes.slice(0, 32).filter((_, at) => !places.includes(at)));
  const stated = places.reduceRight((value, at) => value * 256 + (bytes[at] ?? 0), 0);
  return [0xe0b9692d, 0x1019f92e].some((mark) => ((summed ^ mark) >>> 0) === stated);
}

function ofAzureKey(token: string, { seeds = [] }: TokenFormat): boolean {
  const bytes = Buffer.from(token, 'base64');
  const stated = bytes.readUInt32LE(bytes.length - 4);
  return seeds.some((seed) => marvin32Of(bytes.subarray(0, -4), seed) === stated);
}

/** Keys derived from others (`9D`, `9H`) encode theirs in a way that we have no vectors for. */
function ofAnnotatedKey(token: string): boolean | undefined {
  const summed = Buffer.alloc(4);
  summed.writeUInt32LE(marvin32Of(Buffer.from(token.slice(0, 80), 'base64'), 'Default0'));
  const stated = Buffer.from(token.slice(80), 'base64');
  if (summed.subarray(0, stated.length).equals(stated)) return true;
  return token.slice(52, 58) === 'JQQJ99' ? false : undefined;
}

function ofGrafana(token: string): boolean {
  const summed = Buffer.alloc(4);
  summed.writeUInt32LE(crc32OfText(token.slice(0, -9)));
  return summed.toString('hex') === token.slice(-8);
}

/** The prefix ends at the last `1`; the letters are all of one case. */
function ofBech32(token: string): boolean {
  const text = token.toLowerCase();
  const end = text.lastIndexOf('1');
  const values = valuesOfBech32(text.slice(end + 1));
  if (!values) return false;
  const prefix = [...text.slice(0, end)].map((char) => char.charCodeAt(0));
  const [high, low] = [prefix.map((code) => code >> 5), prefix.map((code) => code & 31)];
  return polymodOf([...high, 0, ...low, ...values]) === 1;
}

const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

function polymodOf(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATORS.entries()) if ((top >> bit) & 1) check ^= generator;
  }
  return check;
}

function ofBase58Check(token: string): boolean {
  const bytes = bytesOfBase58(token);
  if (!bytes || bytes.length < 5) return false;
  const digest = sha256Of(sha256Of(bytes.subarray(0, -4)));
  return digest.subarray(0, 4).equals(bytes.subarray(-4));
}

function sha256Of(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function endsInCrc16(bytes: Uint8Array | undefined, length: number): boolean {
  if (bytes?.length !== length) return false;
  const [low = 0, high = 0] = bytes.subarray(-2);
  return crc16Of(bytes.subarray(0, -2)) === low + high * 256;
}

function crc32OfText(text: string): number {
  return crc32Of(Buffer.from(text, 'latin1'));
}

function hexOf(value: number): string {
  return value.toString(16).padStart(8, '0');
}
