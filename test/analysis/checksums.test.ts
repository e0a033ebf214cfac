/** The checksum recipes, on public vectors put together here. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isChecksumRight } from '../../src/analysis/checksums.ts';
import { crc16Of, crc24Of, crc32Of, marvin32Of } from '../../src/analysis/cyclicCodes.ts';
import { base62Of, bytesOfBase32, bytesOfBase58 } from '../../src/analysis/radix.ts';
import { TOKEN_FORMATS } from '../../src/catalog/formats/allFormats.ts';
import type { TokenFormat } from '../../src/catalog/formats/tokenFormat.ts';
import { fill } from '../catalog/fill.ts';

const formatOf = (id: string): TokenFormat => {
  const format = TOKEN_FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
};

const isRight = (id: string, token: string): boolean | undefined => isChecksumRight(token, formatOf(id));

const spoiled = (token: string, at = -1): string => {
  const place = at < 0 ? token.length + at : at;
  return token.slice(0, place) + (token[place] === '3' ? '4' : '3') + token.slice(place + 1);
};

describe('the codes', () => {
  it('give their published check values', () => {
    const digits = Buffer.from('123456789');
    expect(crc32Of(digits)).toBe(0xcbf43926);
    expect(crc16Of(digits)).toBe(0x31c3);
    expect(crc24Of(digits)).toBe(0x21cf02);
  });

  it('give the published Marvin32 values', () => {
    const seed = [0x004fb61a, 0x001bdbcc] as const;
    expect(marvin32Of(new Uint8Array(), seed)).toBe(0x302009bc);
    expect(marvin32Of(Uint8Array.of(0xaf), seed)).toBe(0x3592e206);
  });

  it('read and write number systems', () => {
    expect(base62Of(61, 3)).toBe('00z');
    expect(bytesOfBase32('MZXW6')).toEqual(Uint8Array.from(Buffer.from('foo')));
    expect(bytesOfBase32('M1')).toBeUndefined();
    expect(bytesOfBase58('JxF12TrwUP45BMd')).toEqual(Uint8Array.from(Buffer.from('Hello World')));
    expect(bytesOfBase58('0')).toBeUndefined();
  });
});

describe('a checksum that the page of formats gives', () => {
  it.each([
    ['github-personal-token', `ghp_${'a'.repeat(30)}1yLcDB`],
    ['npm-access-token', `npm_${'0'.repeat(30)}2C8GjS`],
    ['gitlab-routable-token', `glpat-${'A'.repeat(27)}.01.0r1jbw1s6`],
    ['gitlab-routable-token', `glpat-${'A'.repeat(27)}.0r1lmo7np`],
    ['atlassian-api-token', `ATATT3xFfGF0${'a'.repeat(171)}=FEB3CD96`],
    ['cloudflare-user-token', `cfut_${'a'.repeat(40)}c95b8a25`],
    ['grafana-service-token', `glsa_${'a'.repeat(32)}_b1a40a94`],
    ['azure-storage-key', `${'A'.repeat(76)}+AStvmNvzw==`],
  ])('holds for %s, and no longer when a character changes', (id, token) => {
    expect(isRight(id, token)).toBe(true);
    expect(isRight(id, spoiled(token, 12))).toBe(false);
    expect(isRight(id, spoiled(token, token.endsWith('==') ? -4 : -1))).toBe(false);
  });
});

describe('a checksum put together by its recipe', () => {
  it('confirms a fine-grained GitHub token either way, and never refutes one', () => {
    const [first, second] = [fill(22), fill(53)];
    const sumOf = (text: string): string => base62Of(crc32Of(Buffer.from(text)), 6);
    expect(isRight('github-fine-grained-token', `github_pat_${first}_${second}${sumOf(second)}`)).toBe(true);
    expect(isRight('github-fine-grained-token', `github_pat_${first}_${second}${sumOf(`${first}_${second}`)}`)).toBe(true);
    expect(isRight('github-fine-grained-token', `github_pat_${first}_${second}000000`)).toBeUndefined();
  });

  it('is unknown for a long GitHub refresh token', () => {
    expect(isRight('github-refresh-token', `ghr_${fill(76)}`)).toBeUndefined();
  });

  it.each(['azure-devops-token', 'bitcoin-wif'])('holds for the sample of %s', (id) => {
    const token = formatOf(id).sample(fill);
    expect(isRight(id, token)).toBe(true);
    expect(isRight(id, spoiled(token, 20))).toBe(false);
  });

  it('confirms Azure annotated keys of both lengths', () => {
    const head = `${fill(52)}JQQJ99BB${fill(16)}ACOG`;
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(marvin32Of(Buffer.from(head, 'base64'), 'Default0'));
    expect(isRight('azure-annotated-key', head + sum.subarray(0, 3).toString('base64'))).toBe(true);
    expect(isRight('azure-annotated-key', head + sum.toString('base64'))).toBe(true);
    expect(isRight('azure-annotated-key', `${head}AAAA`)).toBe(false);
    expect(isRight('azure-annotated-key', `${head.replace('JQQJ99', 'JQQJ9D')}AAAA`)).toBeUndefined();
  });

  it('confirms what base58check closes', () => {
    const sha = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
    const body = Buffer.concat([Buffer.from('0488ade4', 'hex'), Buffer.from(fill(74))]);
    const token = base58Of(Buffer.concat([body, sha(sha(body)).subarray(0, 4)]));
    expect(token).toMatch(/^xprv/u);
    expect(isRight('bip32-private-key', token)).toBe(true);
    expect(isRight('bip32-private-key', spoiled(token, 40))).toBe(false);
  });

  it.each([['stellar-seed', 0x90, 33], ['nats-seed', 0x90, 34]])('confirms %s by CRC-16', (id, first, size) => {
    const body = Buffer.concat([Buffer.from([first]), Buffer.from(fill(size - 1))]);
    const sum = crc16Of(body);
    const token = base32Of(Buffer.concat([body, Buffer.from([sum & 255, sum >> 8])]));
    expect(isRight(id, token)).toBe(true);
    expect(isRight(id, spoiled(token, 20))).toBe(false);
  });

  it('confirms bech32 by the examples of its authors', () => {
    // BIP-173's own: no key, so no secret.
    expect(isRight('nostr-secret-key', ['A12U', 'EL5L'].join(''))).toBe(true);
    expect(isRight('nostr-secret-key', ['abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7l', 'mqqqxw'].join(''))).toBe(true);
    expect(isRight('age-identity', ['A12U', 'EL5Q'].join(''))).toBe(false);
  });
});

function base58Of(bytes: Uint8Array): string {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let text = '';
  for (let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`); rest > 0n; rest /= 58n) {
    text = (alphabet[Number(rest % 58n)] ?? '') + text;
  }
  return text;
}

function base32Of(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/gu) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)] ?? '')
    .join('');
}
