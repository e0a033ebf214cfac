/** Generated programs, fixed in many ways: each keeps what is written beside the secret, and runs as before. `KEYTURN_FUZZ=5000` tries more. */
import { describe, expect, it } from 'vitest';
import { problemsOfDisabling, problemsOfSingleEdits, problemsOfStyle, problemsWithOthers } from './safety/checks.ts';
import { problemsOfRunning } from './safety/generatedChecks.ts';
import { generated } from './safety/generator.ts';

const COUNT = Number(process.env['KEYTURN_FUZZ'] ?? 200);
const FIRST = Number(process.env['KEYTURN_FUZZ_FROM'] ?? 0);
const seeds = Array.from({ length: COUNT }, (_, index) => FIRST + index);

describe('generated programs', () => {
  it.each(seeds)('of seed %i', async (seed) => {
    const program = generated(seed);
    expect([
      ...problemsOfSingleEdits(program), ...problemsOfDisabling(program, seed), ...problemsWithOthers(program), ...problemsOfStyle(program, seed),
      ...await problemsOfRunning(program, seed),
    ]).toEqual([]);
  });
});
