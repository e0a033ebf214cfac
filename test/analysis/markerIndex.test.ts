import { describe, expect, it } from 'vitest';
import { type Marker, markerScanOf, runsIn } from '../../src/analysis/markerIndex.ts';

/** Numbers that stand one behind the other, two by two. */
const pairsOf = (numbers: readonly number[]): readonly (readonly [number, number])[] =>
  numbers.flatMap((first, at) => (at % 2 === 0 ? [[first, numbers[at + 1] ?? -1] as const] : []));

/** What a scan finds, as `marker@end`, in the order of the places. */
const found = (markers: readonly string[], text: string, letters: Marker['letters'] = 'own-case'): readonly string[] => {
  return pairsOf(markerScanOf(markers.map((written) => ({ written, letters })))(text)).toSorted(([a, x], [b, y]) => x - y || a - b).map(([marker, end]) => `${markers[marker] ?? ''}@${end}`);
};

/** The same by looking at every place for every marker. */
const expected = (markers: readonly string[], text: string): readonly string[] =>
  [...text].flatMap((_, at) => markers.flatMap((marker) => (text.slice(0, at + 1).endsWith(marker) ? [`${marker}@${at + 1}`] : [])));

describe('a scan for markers', () => {
  it.each([
    ['one character', ['|'], 'a|b||'],
    ['two characters, at the very start too', ['AC', 'K0'], 'ACaK0AC'],
    ['markers inside others', ['key', 'monkey', 'keyring', 'ey'], 'monkeyring keyring'],
    ['markers that overlap themselves', ['aaa', 'aa'], 'aaaaaa'],
    ['signs of one kind', ['sk-', 'sk_', 'a.b', 'a/b', '://'], 'sk- sk_ a.b a/b a:b http://x'],
    ['signs beyond ASCII', ['key'], 'kéy key ključ'],
    ['nothing', ['key'], ''],
  ] as const)('finds %s', (_, markers, text) => {
    expect(found(markers, text)).toEqual(expected(markers, text));
  });

  it('finds in any case what is written small, and no sign for another', () => {
    expect(found(['apikey', 'app_key'], 'ApiKey APIKEY app_KEY appKEY app@key', 'any-case')).toEqual(['apikey@6', 'apikey@13', 'app_key@21']);
  });

  it('finds the same as looking everywhere, in made-up texts', () => {
    const letters = 'abAB_1-';
    let state = 7;
    const draw = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    const text = (length: number): string => Array.from({ length }, () => letters[draw(letters.length)]).join('');
    for (let round = 0; round < 200; round += 1) {
      const markers = [...new Set(Array.from({ length: 6 }, () => text(1 + draw(5))))];
      const source = text(60);
      const sorted = expected(markers, source).toSorted();
      expect(found(markers, source).toSorted()).toEqual(sorted);
    }
  });
});

describe('a scan for runs', () => {
  const runs = (text: string, ...wanted: readonly number[]): readonly string[] => {
    return pairsOf(runsIn(text, new Set(wanted))).map(([start, length]) => text.slice(start, start + length));
  };

  it('finds runs of a wanted length and no other', () => {
    expect(runs('abcd abcde-abcdef,abcd', 4, 6)).toEqual(['abcd', 'abcdef', 'abcd']);
  });

  it('ends a run at a letter beyond ASCII, whatever its lower byte is', () => {
    expect(runs('abcdšabcd abcdefɡhij', 4, 6)).toEqual(['abcd', 'abcd', 'abcdef']);
  });

  it('takes an escape for no part of a run', () => {
    expect(runs(String.raw`\nabcd %3Dabcd`, 4)).toEqual(['abcd', 'abcd']);
  });
});
