/** `keyturn fingerprint`: it reads a text, and gives what allows the text without holding it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFingerprintOf } from '../../src/analysis/fingerprints.ts';
import { fill } from '../fill.ts';
import { makeReadyProject, type TestProject } from './project.ts';

const VALUE = fill(24);

let project: TestProject;
beforeEach(async () => { project = await makeReadyProject(); });
afterEach(() => project.remove());

it.each([['standard input', { input: `${VALUE}\n` }], ['the hidden prompt', { answers: [VALUE] }]])('takes the text from %s', async (_, input) => {
  const { code, out, err } = await project.run(['fingerprint'], input);
  expect(code).toBe(0);
  expect(out + err).not.toContain(VALUE);
  expect(isFingerprintOf(out.trim(), VALUE)).toBe(true);
});

it('takes no text from the arguments, and repeats none', async () => {
  const { code, out, err } = await project.run(['fingerprint', VALUE]);
  expect(code).toBe(2);
  expect(out + err).not.toContain(VALUE);
});

it('warns of a text that can be guessed, and does not repeat it', async () => {
  const { out } = await project.run(['fingerprint'], { input: 'letmein' });
  expect(out).toContain('can be guessed');
  expect(out).not.toContain('letmein');
  expect(await project.json(['fingerprint'], { input: 'letmein' })).toMatchObject({ isGuessable: true });
});
