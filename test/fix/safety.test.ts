/** What holds of every fix and suggestion, tried on the invalid cases of the tests of all rules, and on the programs of the proof corpus. */
import { describe, expect, it } from 'vitest';
import { problemsOfDisabling, problemsOfSingleEdits, problemsOfStyle, problemsWithOthers } from './safety/checks.ts';
import { componentSamples } from './safety/components.ts';
import { programSamples, ruleCases } from './safety/sample.ts';

const cases = (await ruleCases()).map((sample, index) => ({ ...sample, seed: index }));

const programs = programSamples().map((sample, index) => ({ ...sample, seed: index }));

const components = componentSamples(cases).map((sample, index) => ({ ...sample, seed: index }));

describe.each([['the cases of all rules', cases, 200], ['the programs', programs, 50], ['components', components, 40]] as const)('%s', (_, samples, least) => {
  it('are many', () => {
    expect(samples.length).toBeGreaterThan(least);
  });

  it.each(samples)('$name', (sample) => {
    expect([
      ...problemsOfSingleEdits(sample), ...problemsOfDisabling(sample, sample.seed), ...problemsWithOthers(sample), ...problemsOfStyle(sample, sample.seed),
    ]).toEqual([]);
  });
});
