/** The foreseeable sources: each entry well formed, alone and in order; no strong generator among them. */
import { describe, expect, it } from 'vitest';
import {
  DIGESTS,
  HARMLESS_NAME_WORDS,
  STRONG_BYTES,
  UNFORESEEABLE_NAMES,
  WEAK_RANDOM_SOURCES,
  type WeakRandomSource,
} from '../../src/catalog/weakRandom.ts';
import { duplicatesIn, sorted } from './shape.ts';

interface Named {
  readonly modules: readonly string[];
  readonly exports: readonly string[];
  readonly source: string;
}

const idsOf = ({ modules, exports }: Named): readonly string[] =>
  modules.flatMap((module) => exports.map((name) => `${module}:${name}`));

const LISTS: readonly (readonly [string, readonly Named[]])[] = [
  ['sources', WEAK_RANDOM_SOURCES],
  ['digests', DIGESTS],
  ['strong bytes', STRONG_BYTES],
];

const sourceOf = (id: string): WeakRandomSource | undefined =>
  WEAK_RANDOM_SOURCES.find((source) => idsOf(source).includes(id));

describe.each(LISTS)('the list of %s', (_, list) => {
  it('holds each export once', () => {
    expect(duplicatesIn(list.flatMap(idsOf))).toEqual([]);
  });

  it('is in order, and well formed', () => {
    const keys = list.map(({ modules, exports }) => `${modules[0] ?? ''} ${exports[0] ?? ''}`);
    expect(keys).toEqual(sorted(keys));
    for (const { modules, exports, source } of list) {
      expect(modules).toEqual(sorted(modules));
      expect(exports).toEqual(sorted(exports));
      expect(modules.join()).not.toContain('node:');
      expect(source).toMatch(/^https:\/\/\S+$/u);
    }
  });
});

describe('the sources', () => {
  it.each([
    [':Math.random', 'float', 'generator'],
    [':Date.now', 'integer', 'clock'],
    [':performance.now', 'float', 'clock'],
    [':process.pid', 'integer', 'process'],
    ['uuid:v1', 'uuid', 'clock'],
    ['uuid:v5', 'uuid', 'derived'],
    ['uuid:v7', 'uuid', 'clock'],
    ['nanoid/non-secure:nanoid', 'string', 'generator'],
    ['shortid:generate', 'string', 'sequence'],
    ['lodash:random', 'integer', 'generator'],
    ['lodash:shuffle', 'element', 'generator'],
    ['lodash:uniqueId', 'string', 'sequence'],
    ['chance:Chance#*', 'any', 'seeded'],
    ['seedrandom:default()', 'float', 'seeded'],
    ['@faker-js/faker:*', 'any', 'seeded'],
    ['crypto:pseudoRandomBytes', 'bytes', 'unspecified'],
  ])('know %s', (id, returns, weakness) => {
    expect(sourceOf(id)).toMatchObject({ returns, weakness });
  });

  it.each([
    'uuid:v4', 'nanoid:nanoid', 'crypto:randomBytes', 'crypto:randomUUID', 'crypto:randomInt',
    ':crypto.randomUUID', '@paralleldrive/cuid2:createId', 'uid/secure:uid', '@lukeed/uuid/secure:v4',
  ])('leave out %s', (id) => {
    expect(sourceOf(id)).toBeUndefined();
  });

  it('know what makes an engine strong', () => {
    expect(sourceOf('random-js:Random#integer')?.strongWith).toEqual(['browserCrypto', 'nodeCrypto']);
  });

  it('tell properties from calls', () => {
    expect(WEAK_RANDOM_SOURCES.filter(({ isProperty }) => isProperty).flatMap(idsOf)).toEqual([
      ':performance.timeOrigin', ':process.pid', ':process.ppid', 'process:pid', 'process:ppid',
    ]);
  });
});

describe('the names', () => {
  it('are words in lower case, in order', () => {
    const names = [...UNFORESEEABLE_NAMES];
    expect(names).toEqual(sorted(names));
    expect(names.filter((name) => !/^[a-z]+(?: [a-z]+)*$/u.test(name))).toEqual([]);
    expect([...HARMLESS_NAME_WORDS].filter((word) => !/^[a-z]+$/u.test(word))).toEqual([]);
  });

  it.each(['token', 'otp', 'session id', 'api key', 'reset code'])('ask for strength of a %s', (name) => {
    expect(UNFORESEEABLE_NAMES.has(name)).toBe(true);
  });

  it.each(['key', 'code', 'session', 'tokens', 'id'])('do not ask it of a bare %s', (name) => {
    expect(UNFORESEEABLE_NAMES.has(name)).toBe(false);
  });
});
