import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { contextDigestOf, openEnvelope, sealEnvelope } from '../../src/runtime/envelope.ts';
import { parseEnvelope } from '../../src/runtime/envelopeParser.ts';
import { KeyturnError } from '../../src/runtime/errors.ts';
import { mutationOutcomes } from './simulations/mutations.ts';
import { row } from './failureRows.ts';

const kek = createSecretKey(randomBytes(32));
const keyId = '20260101-abcdefgh';
const plaintext = Buffer.from('grüße, 世界');
const context = { table: 'customers', row: '42' };

const open = (token: string, given?: Record<string, string>): Buffer =>
  openEnvelope(token, { kekOf: () => kek, context: given }).plaintext;

const codeOf = (operation: () => unknown): string => {
  try {
    operation();
  } catch (error) {
    if (error instanceof KeyturnError) return error.code;
    throw error;
  }
  return 'no error';
};

const withHeader = (token: string, change: (header: string) => string): string => {
  const [header = '', ...rest] = token.split('.');
  return [Buffer.from(change(Buffer.from(header, 'base64url').toString())).toString('base64url'), ...rest].join('.');
};

const withPart = (token: string, index: number, part: string): string => token.split('.').with(index, part).join('.');

describe('a sealed text', () => {
  it.each([0, 1, 15, 16, 1024, 70_000])('of %i bytes opens again', (size) => {
    const bytes = randomBytes(size);
    const token = sealEnvelope({ kek, keyId, plaintext: bytes });
    expect(openEnvelope(token, { kekOf: () => kek })).toEqual({ plaintext: bytes, keyId });
  });

  it('names its key, and is new each time', () => {
    const token = sealEnvelope({ kek, keyId, plaintext });
    expect(parseEnvelope(token).keyId).toBe(keyId);
    expect(sealEnvelope({ kek, keyId, plaintext })).not.toBe(token);
  });

  it('opens only under the key it names', () => {
    const asked: string[] = [];
    const token = sealEnvelope({ kek, keyId, plaintext });
    const kekOf = (id: string) => {
      asked.push(id);
      return createSecretKey(randomBytes(32));
    };
    expect(codeOf(() => openEnvelope(token, { kekOf }))).toBe('DECRYPTION_FAILED');
    expect(asked).toEqual([keyId]);
  });

  it('lets through what the finder of keys throws', () => {
    const token = sealEnvelope({ kek, keyId, plaintext });
    const kekOf = () => { throw new RangeError('no such key'); };
    expect(() => openEnvelope(token, { kekOf })).toThrow(RangeError);
  });
});

describe('a context', () => {
  const token = sealEnvelope({ kek, keyId, plaintext, context });

  it('must be given again, in any order', () => {
    expect(open(token, { row: '42', table: 'customers' })).toEqual(plaintext);
  });

  it.each([
    ['missing', undefined], ['empty', {}], ['other', { ...context, row: '43' }], ['longer', { ...context, tenant: '1' }],
    ['cut elsewhere', { table: 'customer', srow: '42' }],
  ])('that is %s fails', (_, given) => {
    expect(codeOf(() => open(token, given))).toBe('DECRYPTION_FAILED');
  });

  it('given for a text that has none fails', () => {
    expect(codeOf(() => open(sealEnvelope({ kek, keyId, plaintext }), context))).toBe('DECRYPTION_FAILED');
  });

  it('has a fixed digest, for readers in other languages', () => {
    expect(contextDigestOf({ b: '2', a: '1' }).toString('hex')).toBe(
      'd034121e66c8023ccf938946d9f704f2d9c5c986e5ba8d0a3bc87177bbdb427f',
    );
  });
});

describe('other implementations', () => {
  it('open what we seal', async () => {
    const token = sealEnvelope({ kek, keyId, plaintext, context });
    const { plaintext: opened, protectedHeader } = await compactDecrypt(token, kek);
    expect(Buffer.from(opened)).toEqual(plaintext);
    expect(protectedHeader).toEqual({
      alg: 'A256KW', enc: 'A256GCM', kid: keyId, ctx: contextDigestOf(context).toString('base64url'),
    });
  });

  it('seal what we open', async () => {
    const token = await new CompactEncrypt(plaintext)
      .setProtectedHeader({ kid: keyId, enc: 'A256GCM', alg: 'A256KW' })
      .encrypt(kek);
    expect(open(token)).toEqual(plaintext);
  });

  it('agree on RFC 3394, section 4.6', () => {
    const key = Buffer.from('000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F', 'hex');
    const material = Buffer.from('00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F', 'hex');
    const wrapped = '28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21';
    const cipher = createCipheriv('id-aes256-wrap', key, Buffer.alloc(8, 0xa6));
    expect(Buffer.concat([cipher.update(material), cipher.final()]).toString('hex').toUpperCase()).toBe(wrapped);
    const decipher = createDecipheriv('id-aes256-wrap', key, Buffer.alloc(8, 0xa6));
    expect(Buffer.concat([decipher.update(Buffer.from(wrapped, 'hex')), decipher.final()])).toEqual(material);
  });
});

describe('the parser refuses', () => {
  const token = sealEnvelope({ kek, keyId, plaintext, context });
  const parts = token.split('.');
  const [header = '', wrappedKey = '', iv = '', ciphertext = '', tag = ''] = parts;

  it.each([
    ['nothing', ''],
    ['four parts', parts.slice(0, 4).join('.')],
    ['six parts', `${token}.`],
    ['padding', withPart(token, 2, `${iv}=`)],
    ['a line break', `${token}\n`],
    ['the other alphabet', withPart(token, 3, `${ciphertext}+/AA`)],
    ['loose trailing bits', withPart(token, 4, tag.slice(0, -1) + String.fromCharCode(tag.charCodeAt(21) + 1))],
    ['an empty wrapped key', withPart(token, 1, '')],
    ['a longer wrapped key', withPart(token, 1, `${wrappedKey.slice(0, -2)}AAAA`)],
    ['a short nonce', withPart(token, 2, iv.slice(4))],
    ['a short tag', withPart(token, 4, randomBytes(4).toString('base64url'))],
    ['an unknown member', withHeader(token, (text) => text.replace('{', '{"typ":"JWE",'))],
    ['compression', withHeader(token, (text) => text.replace('{', '{"zip":"DEF",'))],
    ['critical members', withHeader(token, (text) => text.replace('{', '{"crit":[],'))],
    ['another algorithm', withHeader(token, (text) => text.replace('A256KW', 'A128KW'))],
    ['direct use of the key', withHeader(token, (text) => text.replace('A256KW', 'dir'))],
    ['another cipher', withHeader(token, (text) => text.replace('A256GCM', 'A128GCM'))],
    ['a strange key ID', withHeader(token, (text) => text.replace(keyId, '../x'))],
    ['no key ID', withHeader(token, (text) => text.replace(`"kid":"${keyId}",`, ''))],
    ['a short context digest', withHeader(token, (text) => text.replace(/"ctx":"....../u, '"ctx":"'))],
    ['a list as header', withPart(token, 0, Buffer.from('[]').toString('base64url'))],
    ['a header that is not JSON', withPart(token, 0, header.slice(0, -4))],
    ['a header that is not UTF-8', withPart(token, 0, Buffer.from([0x22, 0xff, 0x22]).toString('base64url'))],
    ['a header over 1 KiB', withHeader(token, (text) => text + ' '.repeat(1024))],
  ])('%s', (_, changed) => {
    expect(codeOf(() => open(changed, context))).toBe('MALFORMED_TOKEN');
  });

  it('a header that says the same in other octets', () => {
    expect(codeOf(() => open(withHeader(token, (text) => text.replace(',', ', ')), context))).toBe('DECRYPTION_FAILED');
  });

  it(`what is no text, and keys and key IDs that are none (${row('wrong arguments')})`, () => {
    const anything: unknown[] = JSON.parse('[[1]]');
    for (const value of anything) expect(codeOf(() => Reflect.apply(parseEnvelope, undefined, [value]))).toBe('MALFORMED_TOKEN');
    expect(codeOf(() => sealEnvelope({ kek, keyId: 'a/b', plaintext }))).toBe('ARGUMENT_INVALID');
    const short = createSecretKey(randomBytes(16));
    expect(codeOf(() => sealEnvelope({ kek: short, keyId, plaintext }))).toBe('ARGUMENT_INVALID');
  });

  it('20000 mutations, each with one of two codes; the benchmark tries 100000', () => {
    const outcomes = mutationOutcomes({ count: 20_000, seed: 5 });
    expect([...outcomes.keys()].sort()).toEqual(['DECRYPTION_FAILED', 'MALFORMED_TOKEN']);
  });
});
