/** The failure table of the documentation and the tests are one: no row without a test, no code without a row. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/runtime/errors.ts';
import { failurePage, failureRows, row } from './failureRows.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');

/** The tests that name a row, as text. */
const testsOf = new Map<string, string>();
for (const path of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.test.ts') || path === 'failureRows.test.ts') continue;
  const text = read(path);
  for (const [, situation = ''] of text.matchAll(/\brow\('(?<situation>[^']+)'\)/gu)) testsOf.set(situation, `${testsOf.get(situation) ?? ''}${text}`);
}

it('each row has a test, and each test that names one a row', () => {
  expect([...testsOf.keys()].sort()).toEqual(failureRows.map(({ situation }) => situation).sort());
  expect(() => row('no such row')).toThrow(RangeError);
});

it('each code and event of a row is looked for in its tests', () => {
  const missing = failureRows.flatMap(({ situation, told }) => told.filter((one) => testsOf.get(situation)?.includes(one) !== true).map((one) => `${situation}: ${one}`));
  expect(missing).toEqual([]);
});

it('each error code has a row, and each event is named', () => {
  const told = new Set(failureRows.flatMap((one) => one.told));
  const events = [...read('../../src/runtime/types.ts').matchAll(/^ {2}\| '(?<type>[a-z]+\.[a-z-]+)'/gmu)].map(([, type = '']) => type);
  expect(events.length).toBeGreaterThan(10);
  expect([...told].filter((one) => !one.includes('.')).sort()).toEqual([...ERROR_CODES].sort());
  expect([...told].filter((one) => one.includes('.') && !events.includes(one))).toEqual([]);
  expect(events.filter((type) => !failurePage.includes(`\`${type}\``))).toEqual([]);
});
