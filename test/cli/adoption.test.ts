/** What is decided about a name, and the writing of files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFiles } from '../../src/cli/adoption/adoption.ts';
import { maskedDiff } from '../../src/cli/adoption/maskedDiff.ts';
import { decide, type Decision, type Knowledge, type Place } from '../../src/cli/adoption/plan.ts';
import type { LintedFile } from '../../src/cli/secretLinter.ts';

const at = (shown: string, more: Partial<Place>): Place => ({
  rule: 'no-hardcoded-secret', line: 1, column: 1, name: 'a-secret', variable: undefined, value: undefined, range: [0, 0], shown, ...more,
});
const text = (shown: string, value: string): Place => at(shown, { value });
const fallback = (shown: string, value: string, variable = 'A_SECRET'): Place => at(shown, { value, variable });
const read = (shown: string, variable = 'A_SECRET'): Place => at(shown, { rule: 'no-env-secret', variable });
const known = (value: string, burnt = false): Knowledge['stored'] => new Map([['a-secret', { value, burnt, version: '1' }]]);

const decided = (
  places: readonly Place[], variables: Readonly<Record<string, string>> = {}, stored: Knowledge['stored'] = new Map(),
): Partial<Decision> | undefined => decide(places, { environment: (variable) => variables[variable], stored })[0];

it.each<[string, readonly Place[], Readonly<Record<string, string>>, Knowledge['stored'], Partial<Decision>]>([
  ['a text', [text('a:1', 'x')], {}, new Map(), { kind: 'store', value: 'x', burnt: true }],
  ['the same text twice', [text('a:1', 'x'), text('b:1', 'x')], {}, new Map(), { kind: 'store', value: 'x', places: ['a:1', 'b:1'] }],
  ['two texts', [text('a:1', 'x'), text('b:1', 'y')], {}, new Map(), { kind: 'conflict', places: ['a:1', 'b:1'] }],
  ['a variable that is set', [read('a:1')], { A_SECRET: 'x' }, new Map(), { kind: 'store', value: 'x', burnt: false }],
  ['a variable that is not', [read('a:1')], {}, new Map(), { kind: 'missing', variables: ['A_SECRET'] }],
  ['a stand-in', [read('a:1'), fallback('a:1', 'x')], {}, new Map(), { kind: 'store', value: 'x', burnt: true, places: ['a:1'] }],
  ['a stand-in for a variable that is set', [read('a:1'), fallback('a:1', 'x')], { A_SECRET: 'y' }, new Map(), { kind: 'store', value: 'y', burnt: false }],
  ['a variable set to what stands in the code', [read('a:1'), fallback('a:1', 'x')], { A_SECRET: 'x' }, new Map(), { kind: 'store', value: 'x', burnt: true }],
  ['two stand-ins', [fallback('a:1', 'x'), fallback('b:1', 'y')], {}, new Map(), { kind: 'conflict' }],
  ['two stand-ins for a variable that is set', [fallback('a:1', 'x'), fallback('b:1', 'y')], { A_SECRET: 'z' }, new Map(), { kind: 'store', value: 'z' }],
  ['a text and a variable that differ', [text('a:1', 'x'), read('b:1')], { A_SECRET: 'y' }, new Map(), { kind: 'conflict' }],
  ['a text and an unknown variable', [text('a:1', 'x'), read('b:1')], {}, new Map(), { kind: 'conflict' }],
  ['two variables of one name that differ', [read('a:1'), read('b:1', 'a_secret')], { A_SECRET: 'x', a_secret: 'y' }, new Map(), { kind: 'conflict' }],
  ['a text that is stored', [text('a:1', 'x')], {}, known('x'), { kind: 'known', isNewlyBurnt: true }],
  ['a text that is stored and burnt', [text('a:1', 'x')], {}, known('x', true), { kind: 'known', isNewlyBurnt: false }],
  ['a text that is stored otherwise', [text('a:1', 'x')], {}, known('y'), { kind: 'conflict', reason: 'the store has another value' }],
  ['a variable that is stored', [read('a:1')], { A_SECRET: 'old' }, known('y'), { kind: 'known', value: 'y', isNewlyBurnt: false }],
  ['a stand-in for what is stored', [read('a:1'), fallback('a:1', 'x')], {}, known('y'), { kind: 'known', value: 'y', isNewlyBurnt: false }],
])('%s', (_, places, variables, stored, decision) => {
  expect(decided(places, variables, stored)).toMatchObject(decision);
});

const file = (path: string, content: string, findings: LintedFile['findings'] = []): LintedFile => ({ path, text: content, messages: [], findings });

it('no file is written when one of them was changed meanwhile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-writing-'));
  const [a, b] = [join(folder, 'a.js'), join(folder, 'b.js')];
  writeFileSync(a, 'old a');
  writeFileSync(b, 'changed b');
  const files = [{ before: file(a, 'old a'), after: file(a, 'new a') }, { before: file(b, 'old b'), after: file(b, 'new b') }];
  expect(() => writeFiles(files)).toThrow(expect.objectContaining({ code: 'FILE_CHANGED' }));
  expect([a, b].map((path) => readFileSync(path, 'utf8'))).toEqual(['old a', 'changed b']);
  writeFileSync(b, 'old b');
  writeFiles(files);
  expect([a, b].map((path) => readFileSync(path, 'utf8'))).toEqual(['new a', 'new b']);
  rmSync(folder, { recursive: true });
});

it('a diff hides values by place and by text, the longer one first', () => {
  const before = file('a.js', "\uFEFFuse('ab\\x63'); // abc and ab\n", [{ ...text('a:1', 'abc'), range: [4, 12] }]);
  const after = file('a.js', '\uFEFFuse(handle); // abc and ab\n');
  const diff = maskedDiff('a.js', before, after, ['ab', 'abc']);
  expect(diff).toContain("-\uFEFFuse('•••'); // ••• and •••\n+\uFEFFuse(handle); // ••• and •••\n");
});
