/** How many of the labelled snippets the rule gets right; every third is set aside and counts apart. */
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { plugin } from '../../src/index.ts';
import { LEAKS, LOOK_ALIKES } from '../corpus/no-logged-secret.ts';

const linter = new Linter({ configType: 'flat' });

const config: Linter.Config[] = [
  { files: ['**/*.ts'], languageOptions: { parser }, plugins: { keyturn: plugin }, rules: { 'keyturn/no-logged-secret': 'error' } },
];

const hasReport = (code: string): boolean => {
  const messages = linter.verify(code, config, 'src/shop.ts');
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(`${code}: ${broken.message}`);
  return messages.length > 0;
};

/** The share of the leaks that are found, and of the reports that are right; with what went wrong, to be read. */
const rates = (isInUse: (index: number) => boolean): { found: number; right: number; missed: string[]; wrong: string[] } => {
  const leaks = LEAKS.filter((_, index) => isInUse(index));
  const missed = leaks.filter((code) => !hasReport(code));
  const wrong = LOOK_ALIKES.filter((code, index) => isInUse(index) && hasReport(code));
  const hits = leaks.length - missed.length;
  return { found: hits / leaks.length, right: hits / (hits + wrong.length), missed, wrong };
};

describe('the labelled snippets of no-logged-secret', () => {
  it('are at least 200, about half of them look-alikes, and none stands twice', () => {
    const all = [...LEAKS, ...LOOK_ALIKES];
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(LOOK_ALIKES.length / all.length).toBeGreaterThan(0.45);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are found at 97 % and right at 99 %', () => {
    const { found, right, missed, wrong } = rates((index) => index % 3 !== 2);
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('that were set aside are found at 90 % and right at 95 %', () => {
    const { found, right, missed, wrong } = rates((index) => index % 3 === 2);
    expect(found, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('are all fixed, and a fixed one has nothing left to report', () => {
    // A fix waits until no hardcoded secret lies between it and the new import, so the rule that moves those takes part.
    const both: Linter.Config[] = [...config, { rules: { 'keyturn/no-hardcoded-secret': ['error', { fix: 'always' }] } }];
    const left = LEAKS.filter((code) => hasReport(code)).flatMap((code) => {
      const { output, messages } = linter.verifyAndFix(code, both, 'src/shop.ts');
      return messages.length > 0 || output === code ? [`${code}\n=> ${output}: ${messages[0]?.message ?? 'unchanged'}`] : [];
    });
    expect(left).toEqual([]);
  });
});
