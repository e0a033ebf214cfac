/**
 * The rules on labelled code: `found` is the share of secrets reported, `right` the share of reports that are right.
 *
 * The labels were written before the detector was read. First run, on the two thirds that it may be changed for:
 * no-hardcoded-secret found 78.8 % of 193, right 95.0 %; no-env-secret found 91.4 % of 70, right 97.0 %.
 *
 * The third that was set aside ran once, when the two thirds held: no-hardcoded-secret found 87.7 % of 106, right 95.9 %;
 * no-env-secret found 100 % of 36, right 97.3 %. These are the numbers to expect on code that nobody has seen. What it showed
 * to be missing in general was then added, so that since then it guards against going back and measures nothing new.
 *
 * A second set of 193 snippets was written later, with packages and styles that the first had not, and committed before its first run:
 * no-hardcoded-secret found 88.3 % of 103, right 96.8 % of 94. It guards against going back too, since its causes were then mended.
 *
 * So does a third set of 69 snippets, written after that: at its first run found 90.9 % of 44, right 100 % of 40.
 *
 * And a fourth of 191 snippets, in the ways of other analysers' suites and of real leaks, committed before it was run: found 89.9 % of 119,
 * right 97.3 % of 110 (one label was wrong: a fixed salt may be reported).
 *
 * And a fifth of 177 snippets, of other platforms and with few imports: found 85.3 % of 95, right 97.6 % of 83 (one label stood a line too far
 * down, and one made-up token had not its provider's shape).
 *
 * And a sixth of 145 snippets, committed before it was run: found 89.3 % of 84, right 100 % of 75 (one was found at the
 * second of two halves, which its label left open, and not where they are put together).
 *
 * And a seventh of 429 snippets in two parts, of more kinds of code than those before, committed before it was run: found 88.6 % of 246,
 * right 98.6 % of 221; the first part (back ends, jobs, clients) found 89.8 % of 127, right 99.1 % of 115, the second (pages, apps, tools,
 * small programs) found 87.4 % of 119, right 98.1 % of 106.
 *
 * And an eighth of 146 snippets, in other hands again and committed before it was run, when the causes of the seventh's misses were mended: found
 * 91.7 % of 84, right 98.7 % of 78. Nothing was changed for it.
 */
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { isSetAside, measure, shareFound, shareRight } from './measure.ts';
import type { Outcome } from './measure.ts';
import { ENVIRONMENT_SETS, HARDCODED_LATER_SETS, HARDCODED_SETS } from './sets.ts';
import type { Snippet } from './snippet.ts';

function table(rule: string, part: string, outcome: Outcome): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const { found, missed, wrong } = outcome;
  return `${rule} (${part}): found ${percent(shareFound(outcome))} of ${found + missed}, `
    + `right ${percent(shareRight(outcome))} of ${found + wrong}`;
}

function outcomeOf(rule: string, sets: readonly (readonly Snippet[])[], setAside: boolean): Outcome {
  const snippets = sets.flatMap((set) => set.filter((snippet, index) => isSetAside(snippet, index) === setAside));
  return outcomeOn(rule, setAside ? 'set aside' : 'two thirds', snippets);
}

function outcomeOn(rule: string, part: string, snippets: readonly Snippet[]): Outcome {
  const outcome = measure(snippets, { plugins: { keyturn: plugin }, rules: { [`keyturn/${rule}`]: 'error' } });
  process.stdout.write(`${table(rule, part, outcome)}\n`);
  return outcome;
}

describe('no-hardcoded-secret', () => {
  it('holds on the labelled code', () => {
    const outcome = outcomeOf('no-hardcoded-secret', HARDCODED_SETS, false);
    expect(shareFound(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(shareRight(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('holds on the labelled code that was set aside', () => {
    const outcome = outcomeOf('no-hardcoded-secret', HARDCODED_SETS, true);
    expect(shareFound(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(shareRight(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('holds on the later sets', { timeout: 120_000 }, () => {
    const outcome = outcomeOn('no-hardcoded-secret', 'later sets', HARDCODED_LATER_SETS.flat());
    expect(shareFound(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(shareRight(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});

describe('no-env-secret', () => {
  it('holds on the labelled code', () => {
    const outcome = outcomeOf('no-env-secret', ENVIRONMENT_SETS, false);
    expect(shareFound(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(shareRight(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('holds on the labelled code that was set aside', () => {
    const outcome = outcomeOf('no-env-secret', ENVIRONMENT_SETS, true);
    expect(shareFound(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(shareRight(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});
