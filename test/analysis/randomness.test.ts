/** How well the rule tells weak keys from what only looks like them, on snippets labelled before it was written. */
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-weak-random-key.ts';
import { SOUND, WEAK } from '../corpus/no-weak-random-key.ts';

const linter = new Linter();

const reportsOf = (code: string): number =>
  linter.verify(code, {
    files: ['**/*.tsx'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { keyturn: { rules: { [rule.name]: rule } } },
    rules: { [`keyturn/${rule.name}`]: 'error' },
  }, 'src/shop.tsx').length;

/** Every third snippet was set aside while the rule was tuned on the others. */
const isSetAside = (_: string, index: number): boolean => index % 3 === 2;
const isTuned = (code: string, index: number): boolean => !isSetAside(code, index);

const missed = (snippets: readonly string[]): readonly string[] => snippets.filter((code) => reportsOf(code) === 0);
const wrong = (snippets: readonly string[]): readonly string[] => snippets.filter((code) => reportsOf(code) > 0);

describe('of at least 200 labelled snippets', () => {
  it('half are weak, half only look like it', () => {
    expect(WEAK.length + SOUND.length).toBeGreaterThanOrEqual(200);
    expect(Math.min(WEAK.length, SOUND.length)).toBeGreaterThanOrEqual(100);
  });

  it.each([['tuned on', isTuned], ['set aside', isSetAside]] as const)('those %s are told apart', (_, isChosen) => {
    const weak = WEAK.filter(isChosen);
    const notFound = missed(weak);
    const notRight = wrong(SOUND.filter(isChosen));
    const found = weak.length - notFound.length;
    expect({ rate: found / weak.length, notFound }).toSatisfy(({ rate }: { rate: number }) => rate >= 0.97);
    expect({ rate: found / (found + notRight.length), notRight }).toSatisfy(({ rate }: { rate: number }) => rate >= 0.99);
  });
});
