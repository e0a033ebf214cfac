import { describe, expect, it } from 'vitest';
import { derivePassword } from '../../../src/runtime/keyrings/passwordKey.ts';
import { codeOf } from '../errorCode.ts';

const salt = Buffer.from(Array.from({ length: 16 }, (_, index) => index));
const phrase = ['correct horse', 'grüße'].join(' ');

describe('a key from a password', () => {
  it("is that of Python's hashlib.pbkdf2_hmac", async () => {
    const key = await derivePassword(phrase, { salt });
    expect(Buffer.from(key).toString('hex')).toBe('894e60968c273e5b21c10c56d2b6404395e88e3050ce811074852fe78bfa045f');
    expect(Buffer.from(await derivePassword(Buffer.from(phrase), { salt, bytes: 16 }))).toEqual(Buffer.from(key.slice(0, 16)));
  }, 60_000);

  it.each([
    ['no password', '', { salt }],
    ['a short salt', phrase, { salt: salt.subarray(1) }],
    ['too few iterations', phrase, { salt, iterations: 599_999 }],
    ['iterations that are no number', phrase, { salt, iterations: Number.NaN }],
    ['too short a key', phrase, { salt, bytes: 15 }],
    ['too long a key', phrase, { salt, bytes: 65 }],
  ])('is refused for %s', async (_, password, options) => {
    expect(await codeOf(async () => derivePassword(password, options))).toBe('ARGUMENT_INVALID');
  });
});
