import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/runtime/keyrings/instant.ts';
import { parseManifest } from '../../../src/runtime/keyrings/manifest.ts';

const owner = { name: 'orders', environment: 'test' };
const material = (): string => randomBytes(32).toString('base64');
const key = (more: object = {}): object => ({ id: '20260101-abcdefgh', key: material(), created: '2026-01-01T00:00:00Z', ...more });
const parse = (document: unknown): ReturnType<typeof parseManifest> =>
  parseManifest(Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)), owner);
const fault = (message: string): unknown =>
  expect.objectContaining({ code: 'MANIFEST_INVALID', message: `The manifest of the keyring 'orders' can't be used: ${message}.` });

describe('a manifest', () => {
  it('in its base form gives its keys', () => {
    const text = material();
    const { keys } = parse({ keys: [key({ id: 'b', key: text, created: '2026-02-01T01:00:00+01:00' }), key({ id: 'a' })] });
    expect(keys.map(({ id, created, isRevoked }) => [id, created, isRevoked])).toEqual([
      ['b', Date.UTC(2026, 1, 1), false], ['a', Date.UTC(2026, 0, 1), false],
    ]);
    expect(keys[0]?.secretKey?.export().toString('base64')).toBe(text);
  });

  it('may be written in base64url, by other programs, and carry what we do not know', () => {
    const url = randomBytes(32).toString('base64url');
    const { keys, document } = parse({ ...owner, version: 1, note: 'x', keys: [key({ key: url, by: 'y' })] });
    expect(keys[0]?.secretKey?.export().toString('base64url')).toBe(url);
    expect(document).toMatchObject({ note: 'x', keys: [{ by: 'y' }] });
  });

  it('marks keys as revoked and destroyed, and as not to be used yet', () => {
    const at = '2026-03-01T00:00:00Z';
    const { keys } = parse({ keys: [
      key({ id: 'c', notBefore: at }), key({ id: 'b', revoked: { at, reason: 'leak' } }), { id: 'a', created: '2026-01-01T00:00:00Z', destroyed: { at } },
    ] });
    expect(keys.map(({ notBefore, isRevoked, secretKey }) => [notBefore, isRevoked, secretKey?.type])).toEqual([
      [Date.parse(at), false, 'secret'], [undefined, true, 'secret'], [undefined, false, undefined],
    ]);
  });

  const same = material();
  it.each<[string, unknown, string]>([
    ['text', 'hunter2', 'it is not JSON in UTF-8'],
    ['a list', '[]', 'it is no JSON object'],
    ['a byte order mark', `\uFEFF${JSON.stringify({ keys: [key()] })}`, 'it is not JSON in UTF-8'],
    ['no keys', {}, 'keys must be a list of at least one key'],
    ['an empty list', { keys: [] }, 'keys must be a list of at least one key'],
    ['too many', { keys: Array.from({ length: 501 }, () => 1) }, 'keys has more than 500 keys: destroy old ones'],
    ['another name', { name: 'x', keys: [key()] }, 'name is another than the keyring that reads it'],
    ['another environment', { environment: 'production', keys: [key()] }, "environment is another than 'test'"],
    ['no object', { keys: [5] }, 'keys[0] is no object'],
    ['a strange ID', { keys: [key({ id: 'a/b' })] }, 'keys[0].id must be 1 to 64 of A-Z a-z 0-9 . _ -'],
    ['a short key', { keys: [key({ key: 'AAAA' })] }, 'keys[0].key must be 32 bytes in base64 or base64url'],
    ['a key with loose bits', { keys: [key({ key: `${'A'.repeat(42)}B=` })] }, 'keys[0].key must be 32 bytes in base64 or base64url'],
    ['no key', { keys: [key({ key: undefined })] }, 'keys[0].key must be 32 bytes in base64 or base64url'],
    ['one byte throughout', { keys: [key({ key: Buffer.alloc(32).toString('base64') })] }, 'keys[0].key is the same byte throughout'],
    ['a passphrase', { keys: [key({ key: Buffer.from('correct horse battery staple ok!').toString('base64') })] }, 'keys[0].key is readable text, no random key'],
    ['a day alone', { keys: [key({ created: '2026-01-01' })] }, 'keys[0].created must be a full instant with its zone, such as 2026-01-31T12:00:00Z'],
    ['no such day', { keys: [key({ created: '2026-02-31T00:00:00Z' })] }, 'keys[0].created must be a full instant with its zone, such as 2026-01-31T12:00:00Z'],
    ['a number as date', { keys: [key({ created: 1 })] }, 'keys[0].created must be a full instant with its zone, such as 2026-01-31T12:00:00Z'],
    ['a revocation without date', { keys: [key({ revoked: true })] }, 'keys[0].revoked.at must be a full instant with its zone, such as 2026-01-31T12:00:00Z'],
    ['a destroyed key that is there', { keys: [key({ destroyed: { at: '2026-01-01T00:00:00Z' } })] }, 'keys[0].key must be gone, since the key is destroyed'],
    ['oldest first', { keys: [key({ id: 'a' }), key({ id: 'b', created: '2026-01-02T00:00:00Z' })] }, 'keys[1].created is later than that of the key before: newest first'],
    ['an ID twice', { keys: [key(), key()] }, 'keys[1].id occurs twice'],
    ['a key twice', { keys: [key({ id: 'a', key: same }), key({ id: 'b', key: same })] }, 'keys[1].key occurs twice: the rotation changed nothing'],
  ])('with %s is refused', (_, document, message) => {
    expect(() => parse(document)).toThrow(fault(message));
  });

  it('that is refused is not quoted', () => {
    for (const value of ['hunter2-hunter2', `{"keys":[{"id":"hunter2 hunter2"}]}`]) {
      expect(() => parse(value)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') }));
    }
  });
});

describe('an instant', () => {
  it.each([
    ['2026-01-31T12:00:00Z', Date.UTC(2026, 0, 31, 12)], ['2026-01-31T12:00:00.123456789+05:30', Date.UTC(2026, 0, 31, 6, 30, 0, 123)],
    ['2028-02-29T23:59:59Z', Date.UTC(2028, 1, 29, 23, 59, 59)], ['2026-02-29T00:00:00Z', undefined], ['2026-01-01T24:00:00Z', undefined],
    ['2026-01-01T00:00:00', undefined], ['2026-13-01T00:00:00Z', undefined], ['2026-01-01T00:00:60Z', undefined], ['11/23/2026', undefined],
    ['2026-01-01T00:00:00+24:00', undefined], [' 2026-01-01T00:00:00Z', undefined],
  ])('%s', (text, instant) => expect(instantOf(text)).toBe(instant));
});
