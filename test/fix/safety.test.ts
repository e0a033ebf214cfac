/** What holds of every fix and suggestion, tried on the invalid cases of the tests of all rules. */
import { describe, expect, it } from 'vitest';
import { problemsOfDisabling, problemsOfSingleEdits, problemsOfStyle, problemsWithOthers } from './safety/checks.ts';
import { ruleCases } from './safety/sample.ts';

const cases = (await ruleCases()).map((sample, index) => ({ ...sample, seed: index }));

describe('the cases of all rules', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThan(200);
  });

  it.each(cases)('$name', (sample) => {
    expect([
      ...problemsOfSingleEdits(sample), ...problemsOfDisabling(sample, sample.seed), ...problemsWithOthers(sample), ...problemsOfStyle(sample, sample.seed),
    ]).toEqual([]);
  });
});
