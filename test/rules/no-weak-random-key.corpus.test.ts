/** How well the rule tells weak keys from what only looks like them, on snippets labelled before it was written. */
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { plugin } from '../../src/index.ts';
import { SOUND, WEAK } from '../corpus/no-weak-random-key.ts';

const linter = new Linter();

const hasReport = (code: string): boolean => {
  const messages = linter.verify(code, {
    files: ['**/*.tsx'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { keyturn: plugin },
    rules: { 'keyturn/no-weak-random-key': 'error' },
  }, 'src/shop.tsx');
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(`${code}: ${broken.message}`);
  return messages.length > 0;
};

/** The share of the weak ones that are found, and of the reports that are right; with what went wrong, to be read. */
const rates = (isInUse: (index: number) => boolean): { found: number; right: number; missed: string[]; wrong: string[] } => {
  const weak = WEAK.filter((_, index) => isInUse(index));
  const missed = weak.filter((code) => !hasReport(code));
  const wrong = SOUND.filter((code, index) => isInUse(index) && hasReport(code));
  const hits = weak.length - missed.length;
  return { found: hits / weak.length, right: hits / (hits + wrong.length), missed, wrong };
};

describe('the labelled snippets of no-weak-random-key', () => {
  it('are at least 200, half of them look-alikes, and none stands twice', () => {
    const all = [...WEAK, ...SOUND];
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(Math.min(WEAK.length, SOUND.length)).toBeGreaterThanOrEqual(100);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are found at 97 % and right at 99 %', () => {
    const { found, right, missed, wrong } = rates((index) => index % 3 !== 2);
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('that were set aside are found at 97 % and right at 97 %', () => {
    const { found, right, missed, wrong } = rates((index) => index % 3 === 2);
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
