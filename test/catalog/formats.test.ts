/** Each format of the catalog: its sample is found wherever it stands, and what only resembles it is not. */
import { describe, expect, it } from 'vitest';
import { tokensIn } from '../../src/analysis/tokens.ts';
import { TOKEN_FORMATS } from '../../src/catalog/formats/allFormats.ts';
import type { TokenFormat } from '../../src/catalog/formats/tokenFormat.ts';
import { fillOf } from './fill.ts';

const samplesOf = (format: TokenFormat): readonly string[] =>
  [1, 2, 3].map((seed) => format.sample(fillOf(TOKEN_FORMATS.indexOf(format) * 31 + seed)));

const hitsIn = (text: string, format: TokenFormat): readonly (readonly [number, number])[] =>
  tokensIn(text).filter((match) => match.format === format).map(({ start, end }) => [start, end] as const);

const markersOf = ({ marker }: TokenFormat): readonly string[] => (typeof marker === 'string' ? [marker] : marker);

/** Patterns of one length only: a character less must not match. */
const isFixed = ({ pattern }: TokenFormat): boolean => !/\{\d+,|[?*+](?!:)|\|/u.test(pattern.source.replaceAll(/\(\?[:!=<]|\\.|\[[^\]]*\]/gu, ''));

describe('the catalog', () => {
  it('holds at least 200 formats, each with a name of its own', () => {
    const ids = TOKEN_FORMATS.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(200);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names secrets as stores do, and says where it knows each format from', () => {
    const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
    const odd = TOKEN_FORMATS.filter(({ id, secretName, source, kind }) =>
      !kebab.test(id) || !kebab.test(secretName) || source.length < 5 || kind === '');
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('has a marker in ASCII or the length of a run for each format, and both hold in its sample', () => {
    const odd = TOKEN_FORMATS.filter((format) => {
      const markers = markersOf(format);
      const [sample = ''] = samplesOf(format);
      if (markers.length === 0) return !format.runs?.includes(/^[0-9A-Za-z]+/u.exec(sample)?.[0].length ?? 0);
      return !markers.some((marker) => /^[\x20-\x7e]+$/u.test(marker) && sample.includes(marker));
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('holds no state in its patterns', () => {
    expect(TOKEN_FORMATS.filter(({ pattern }) => pattern.flags !== 'u').map(({ id }) => id)).toEqual([]);
  });
});

describe.each(TOKEN_FORMATS.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it.each([
    ['alone', '', ''],
    ['in quotes', 'const x = "', '";'],
    ['in a query', 'https://a.b/c?token=', '&x=1'],
    ['in a sentence', 'The key is ', ' and more.'],
    ['behind an escaped line break', String.raw`first\n`, ' second'],
  ])('is found %s', (_where, before, after) => {
    for (const sample of samplesOf(format)) {
      const found = tokensIn(before + sample + after).map((match) => ({ ...match, format: match.format.id }));
      const end = before.length + sample.length;
      expect(found).toEqual([
        expect.objectContaining({ start: before.length, end, format: format.id, class: format.class }),
      ]);
    }
  });

});

const named = (formats: readonly TokenFormat[]): readonly (readonly [string, TokenFormat])[] => formats.map((format) => [format.id, format] as const);

describe('a near miss', () => {
  it.each(named(TOKEN_FORMATS.filter(({ generic }) => !generic)))('of %s has a foreign character in its first long run', (_, format) => {
    for (const sample of samplesOf(format)) {
      const body = /[0-9A-Za-z+/]{14,}|[0-9A-Za-z]{8,}(?=[^0-9A-Za-z]*$)/u.exec(sample);
      const at = (body?.index ?? 0) + 1;
      const broken = `${sample.slice(0, at)}\u{a7}${sample.slice(at + 1)}`;
      expect(hitsIn(broken, format).filter(([start, end]) => end - start >= sample.length)).toEqual([]);
    }
  });

  it.each(named(TOKEN_FORMATS.filter((format) => isFixed(format))))('of %s lacks its last character', (_, format) => {
    for (const sample of samplesOf(format)) expect(hitsIn(sample.slice(0, -1), format)).toEqual([]);
  });

  it.each(named(TOKEN_FORMATS.filter(({ edges }) => !edges)))('of %s stands inside a longer word', (_, format) => {
    for (const sample of samplesOf(format)) {
      expect(hitsIn(`x${sample}`, format)).not.toContainEqual([1, 1 + sample.length]);
      expect(hitsIn(`${sample}_`, format)).not.toContainEqual([0, sample.length]);
    }
  });
});
