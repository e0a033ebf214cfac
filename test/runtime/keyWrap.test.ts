import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { kept, keyWrap, repeats, singleUse } from '../../src/runtime/keyWrap.ts';

const INITIAL = Buffer.alloc(8, 0xa6);
const keyOf = (): ReturnType<typeof createSecretKey> => createSecretKey(randomBytes(32));

const wrap = createCipheriv('id-aes256-wrap', randomBytes(32), INITIAL);
/** What Node 26 refuses: its ciphers of this kind take one update(). */
const isKeptHere = repeats(wrap, Buffer.alloc(32));

const ways = [['single use', singleUse], ['this Node', keyWrap()], ...(isKeptHere ? [['kept', kept()] as const] : [])] as const;

describe.each(ways)('wrapping by %s', (_, way) => {
  it('agrees with RFC 3394, section 4.6, each time', () => {
    const kek = createSecretKey(Buffer.from('000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F', 'hex'));
    const key = Buffer.from('00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F', 'hex');
    const wrapped = '28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21';
    for (let round = 0; round < 3; round += 1) {
      expect(way.wrap(kek, key).toString('hex')).toBe(wrapped);
      expect(way.unwrap(kek, Buffer.from(wrapped, 'hex'))).toEqual(key);
    }
  });

  it('is the same as with a cipher of its own, for many keys in turns, whatever was refused between', () => {
    const keks = Array.from({ length: 5 }, keyOf);
    for (let round = 0; round < 200; round += 1) {
      for (const kek of keks) {
        const key = randomBytes(32);
        const wrapped = way.wrap(kek, key);
        expect(wrapped).toEqual(createCipheriv('id-aes256-wrap', kek, INITIAL).update(key));
        expect(() => way.unwrap(keyOf(), wrapped)).toThrow(Error);
        expect(() => way.unwrap(kek, wrapped.fill(round % 256, 7, 8).fill(~wrapped.readUInt8(8), 8, 9))).toThrow(Error);
        expect(way.unwrap(kek, singleUse.wrap(kek, key))).toEqual(key);
      }
    }
  });
});

describe('a cipher repeats', () => {
  it('when it wraps keys, up to Node 25 at least', () => {
    expect(isKeptHere || Number.parseInt(process.versions.node, 10) > 25).toBe(true);
  });

  it('not when it chains blocks, or refuses', () => {
    const bytes = randomBytes(32);
    expect(repeats(createCipheriv('aes-256-cbc', randomBytes(32), randomBytes(16)), bytes)).toBe(false);
    expect(repeats(createDecipheriv('id-aes256-wrap', randomBytes(32), INITIAL), Buffer.alloc(40))).toBe(false);
  });
});
