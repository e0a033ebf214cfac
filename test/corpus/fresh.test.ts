/**
 * Snippets in many hands, written and labelled after the tables of the three rules, and committed before they were run.
 *
 * First run: no-env-secret found 97.9 % of 47, right 95.8 %; no-logged-secret found 90.7 % of 43, right 100 %; no-weak-random-key found
 * 90.0 % of 30, right 100 %. The causes were then removed (one label was wrong: a mask in the other branch), so that since then these
 * snippets guard against going back and measure nothing new.
 *
 * The second set, in other hands again, at its first run: no-env-secret found 96.6 % of 89, right 100 %; no-logged-secret found 91.9 % of 99,
 * right 100 %; no-weak-random-key found 91.2 % of 57, right 98.1 % (one label stood at the use, not at the generator).
 *
 * The third, of other platforms: no-env-secret found 100 % of 72, right 100 %; no-logged-secret found 87.9 % of 66, right 98.3 %;
 * no-weak-random-key found 90.7 % of 43, right 100 % (one of the missed stands in a file of made-up data, and may be left out).
 *
 * The fourth, for two of the rules: no-logged-secret found 82.9 % of 70, right 100 %; no-weak-random-key found 82.1 % of 56, right 97.9 %.
 *
 * The fifth, when the causes of the fourth's misses were mended: no-logged-secret found 100 % of 42, right 100 %; no-weak-random-key found 97.1 % of
 * 34, right 100 %. Nothing was changed for it, but that five snippets that began with a method got a class around it, since they did not parse.
 *
 * The sixth of these two, and the fourth of no-env-secret, at its first run: no-logged-secret found 97.5 % of 40, right 97.5 %; no-weak-random-key found
 * 77.1 % of 35, right 100 %; no-env-secret found 97.2 % of 36, right 100 %. With them came a set for no-hardcoded-secret, whose others stand beside this
 * file: found 84.7 % of 72, right 96.8 %. One label became open: the name of a file that nobody shall guess cannot be told from other names.
 *
 * The sets after those, in other hands again, at their first run: no-hardcoded-secret found 89.9 % of 69, right 96.9 %; no-logged-secret found 100 % of
 * 30, right 100 %; no-weak-random-key found 88.6 % of 35, right 100 %; no-env-secret found 94.4 % of 18, right 100 %.
 *
 * And, when the causes of those misses were mended, two more: no-hardcoded-secret found 92.9 % of 84, right 98.7 %; no-weak-random-key found 97.0 % of
 * 33, right 97.0 %. Of these some causes were mended after.
 *
 * Then one for each rule in the manner of the cases that authors of analysers write, in other hands again, at their first run: no-hardcoded-secret found
 * 99.0 % of 103, right 99.0 %; no-env-secret found 96.8 % of 62, right 100 %; no-logged-secret found 96.7 % of 60, right 96.7 %; no-weak-random-key
 * found 98.2 % of 57, right 100 %. All causes were mended after.
 *
 * And one of whole files for no-hardcoded-secret, at its first run: found 76.7 % of 90, right 88.5 %. Most causes were mended after: two of the 21 missed are
 * left, a code that nothing is called after and a PIN in an object, which may be a postal code; one label became open: what a test types in.
 *
 * A second one of whole files, when those were mended: no-hardcoded-secret found 92.8 % of 69, right 95.5 %. Of these, three of five and all three were
 * mended after.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { measure, shareFound, shareRight } from './measure.ts';
import { parseSnippets } from './snippet.ts';

/** The sets of each rule, told apart by the end of their names. */
const PARTS = [
  ['no-env-secret', ['', '-2', '-3', '-4', '-5', '-6']],
  ['no-hardcoded-secret', ['', '-2', '-3', '-4', '-5', '-6']],
  ['no-logged-secret', ['', '-2', '-3', '-4', '-5', '-6', '-7', '-8']],
  ['no-weak-random-key', ['', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9']],
] as const;

describe.each(PARTS.flatMap(([rule, parts]) => parts.map((part) => [rule, part] as const)))('%s%s', (rule, part) => {
  const snippets = parseSnippets(readFileSync(new URL(`fresh/${rule}${part}.txt`, import.meta.url), 'utf8'));

  it('has at least 40 fresh snippets, many of which are look-alikes', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(40);
    expect(snippets.filter(({ secrets }) => secrets.length === 0).length).toBeGreaterThan(20);
  });

  it('holds on them', () => {
    const outcome = measure(snippets, { plugins: { keyturn: plugin }, rules: { [`keyturn/${rule}`]: 'error' } });
    expect(shareFound(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(shareRight(outcome), outcome.differing.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});
