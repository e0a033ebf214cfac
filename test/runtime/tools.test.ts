import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as browser from '../../src/runtime/browser.ts';
import * as server from '../../src/runtime/index.ts';
import { randomFraction, randomInteger, randomText, type RandomSource } from '../../src/runtime/randomValues.ts';
import { importsOf } from '../architecture/importsOf.ts';
import { row } from './failureRows.ts';

const refused = expect.objectContaining({ name: 'KeyturnError', code: 'ARGUMENT_INVALID' });

/** Gives these bytes again and again. */
const source = (...bytes: readonly number[]): RandomSource => {
  let at = 0;
  return (size) => Uint8Array.from({ length: size }, () => bytes[at++ % bytes.length] ?? 0);
};

describe.each([['servers', server.keyManager], ['browsers', browser.keyManager]])('the tools of %s', (_, tools) => {
  it('give fractions like Math.random', () => {
    const values = Array.from({ length: 2000 }, () => tools.random());
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.reduce((sum, value) => sum + value, 0) / 2000).toBeCloseTo(0.5, 1);
    expect(new Set(values).size).toBe(2000);
  });

  it('give integers of all of [min, max)', () => {
    expect(new Set(Array.from({ length: 500 }, () => tools.randomInt(-2, 3)))).toEqual(new Set([-2, -1, 0, 1, 2]));
    expect(tools.randomInt(7, 8)).toBe(7);
    expect(tools.randomInt(0, 2 ** 48)).toBeLessThan(2 ** 48);
  });

  it.each([[1, 1], [2, 1], [0, 2 ** 48 + 1], [0.5, 2], [0, Infinity], [Number.NaN, 1]])('refuse the range %d to %d', (min, max) => {
    expect(() => tools.randomInt(min, max)).toThrow(refused);
  });

  it.each([
    [undefined, /^[\w-]{32}$/u], ['hex', /^[0-9a-f]{32}$/u], ['base36', /^[0-9a-z]{32}$/u], ['base62', /^[0-9A-Za-z]{32}$/u],
    ['numeric', /^\d{32}$/u], ['ab', /^[ab]{32}$/u], ['👍👎', /^(?:👍|👎){32}$/u],
  ])('give tokens of the alphabet %s', (alphabet, form) => {
    expect(tools.randomToken(alphabet === undefined ? {} : { alphabet })).toMatch(form);
  });

  it.each([[{ length: 0 }], [{ length: 1.5 }], [{ length: 65_537 }], [{ alphabet: 'a' }], [{ alphabet: 'aa' }], [{ alphabet: '' }]])('refuse a token of %j', (options) => {
    expect(() => tools.randomToken(options)).toThrow(refused);
  });

  it('give bytes that print', () => {
    const bytes = tools.randomBytes(70_000);
    expect([bytes.length, bytes.toString('hex').length]).toEqual([70_000, 140_000]);
    expect(Buffer.from(bytes.toString('base64url'), 'base64url').equals(bytes)).toBe(true);
    expect(Buffer.from(bytes.toString('base64'), 'base64').equals(bytes)).toBe(true);
    expect(tools.randomBytes(0).length).toBe(0);
    expect(() => tools.randomBytes(-1)).toThrow(refused);
  });

  it('give UUIDs and keys', () => {
    expect(tools.randomUUID()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(Buffer.from(tools.generateKey(), 'base64')).toHaveLength(32);
    expect(Buffer.from(tools.generateKey(64), 'base64')).toHaveLength(64);
    expect(() => tools.generateKey(15)).toThrow(refused);
  });

  it('compare texts and bytes', () => {
    expect(tools.timingSafeEqual('grüße', Buffer.from('grüße'))).toBe(true);
    for (const [a, b] of [['a', 'b'], ['a', 'aa'], ['', 'a'], ['a\0', 'a'], ['a', '']] as const) {
      expect(tools.timingSafeEqual(a, b)).toBe(false);
    }
    expect(tools.timingSafeEqual('', '')).toBe(true);
  });

  it('mask and redact', () => {
    expect(tools.mask('x')).toBe('********');
    expect(tools.redact({ password: 'x' })).toEqual({ password: '********' });
  });
});

describe('the mapping of random bytes', () => {
  it('reaches both ends of a fraction, and is below one', () => {
    expect(randomFraction(source(0))).toBe(0);
    expect(randomFraction(source(255))).toBe(1 - 2 ** -53);
    expect(randomFraction(source(0, 0, 0, 0, 0, 0, 1))).toBe(2 ** -53);
  });

  it('drops integers that would favour some', () => {
    const range = 3 * 2 ** 46;
    expect(randomInteger(source(255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 5), 10, 10 + range)).toBe(15);
  });

  it('drops characters that would favour some', () => {
    expect(randomText(source(250, 249, 255, 10, 3), { length: 3, alphabet: 'numeric' })).toBe('903');
  });
});

describe(`the browser build (${row('secret in a browser bundle')})`, () => {
  it('has the same names', () => {
    expect(Object.keys(browser).sort()).toEqual(Object.keys(server).sort());
    expect(Object.keys(browser.keyManager).sort()).toEqual(Object.keys(server.keyManager).sort());
  });

  it.each([
    ['secret', () => browser.keyManager.secret('x')], ['keyring', () => browser.keyManager.keyring('x')], ['configure', () => browser.configure({})],
    ['createKeyManager', () => browser.createKeyManager({})], ['files', () => browser.files()], ['ready', () => browser.keyManager.ready()],
  ])('refuses %s', (name, use) => {
    expect(use).toThrow(expect.objectContaining({ code: 'SERVER_ONLY', message: expect.stringContaining(`${name}() works on the server only`) }));
  });

  it('imports nothing of Node, however indirectly', () => {
    const folder = join(import.meta.dirname, '../../src/runtime');
    const seen = new Set<string>();
    const visit = (file: string): readonly string[] => {
      if (seen.has(file)) return [];
      seen.add(file);
      return importsOf(file, readFileSync(join(folder, file), 'utf8')).filter(({ isType }) => !isType)
        .flatMap(({ specifier }) => (specifier.startsWith('./') ? visit(specifier.slice(2)) : [`${file}: ${specifier}`]));
    };
    expect(visit('browser.ts')).toEqual([]);
    expect(seen.size).toBeGreaterThan(5);
  });
});
