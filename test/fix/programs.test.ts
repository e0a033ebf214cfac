/** The proof corpus: programs that people write, fixed by `--fix`, checked, and run before and after a rotation. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type FixedProgram, fixProgram } from './programs/fixing.ts';
import { type Program, programs } from './programs/program.ts';
import type { Outcome } from './programs/runner.ts';
import { FOLDER, preparePackage, runAll } from './programs/running.ts';
import { typeErrorsOf } from './programs/types.ts';

preparePackage();
const corpus = programs().map((program) => ({ program, fixed: fixProgram(program, FOLDER) }));
let outcomes: ReadonlyMap<string, Outcome> = new Map();

beforeAll(async () => {
  outcomes = await runAll(corpus.map(({ program, fixed }) => ({ program, fixed: fixed.code })));
}, 240_000);

function outcomeOf({ file }: Program): Outcome {
  const outcome = outcomes.get(file);
  if (!outcome) throw new Error(`${file} was not run.`);
  return outcome;
}

describe.each(corpus.filter(({ program }) => !program.file.endsWith('.vue')).map(({ program, fixed }) => [program.file, program, fixed] as const))('%s', (_, program, fixed) => {
  it('is reported afterwards only where it says so, and holds no secret', () => {
    expect(fixed.left.map(({ ruleId, messageId }) => `${(ruleId ?? '').replace('keyturn/', '')}/${messageId ?? ''}`).toSorted()).toEqual(program.left);
    expect(program.secrets.filter(({ old }) => fixed.code.includes(old)).map(({ name }) => name)).toEqual([]);
    expect(fixed.code).not.toBe(program.code);
  });

  it('runs as before', () => {
    const { original, fixed: after } = outcomeOf(program);
    expect(original.failure).toBeUndefined();
    expect(after.failure).toBeUndefined();
    expect(after.yielded).toEqual(original.yielded);
  });

  it(`after a rotation: ${program.rotation}`, () => {
    const { original, rotatedByHand, rotated } = outcomeOf(program);
    const [first, ...rest] = rotated.yielded;
    expect(rotated.failure).toBeUndefined();
    expect(first).toBe(original.yielded[0]);
    expect(rest.length > 0 || program.rotation === 'none').toBe(true);
    const wanted = program.rotation === 'captured' || program.rotation === 'none' ? original : rotatedByHand;
    expect(rest).toEqual(wanted.yielded.slice(1));
    if (program.rotation === 'follows') expect(rest).not.toEqual(original.yielded.slice(1));
    if (program.rotation === 'captured') expect(rest).not.toEqual(rotatedByHand.yielded.slice(1));
  });

  it('logs no secret once it is fixed', () => {
    const { fixed: after, rotated } = outcomeOf(program);
    const lines = [...after.logged, ...rotated.logged].join('\n');
    expect(program.secrets.filter(({ old, rotated: next }) => lines.includes(old) || lines.includes(next))).toEqual([]);
  });
});

describe('the corpus', () => {
  const sum = (count: (fixed: FixedProgram) => number): number => corpus.reduce((total, { fixed }) => total + count(fixed), 0);

  it('type-checks under strict once it is fixed', () => {
    const typed = corpus.filter(({ program }) => /\.[mc]?tsx?$/u.test(program.file));
    expect(typeErrorsOf(typed.map(({ program }) => `${FOLDER}/fixed/${program.file}`))).toEqual([]);
  }, 240_000);

  it('is fixed by --fix alone in at least nine of ten reports of the core rules', () => {
    expect(sum(({ core }) => core.fixed) / sum(({ core }) => core.reported)).toBeGreaterThanOrEqual(0.9);
  });

  it('has a fix, a suggestion or a stated reason for every report', () => {
    const silent = corpus.flatMap(({ fixed }) => fixed.left)
      .filter(({ message, suggestions }) => (suggestions ?? []).length === 0 && !/\. \w.*\.$/u.test(message));
    expect(silent).toEqual([]);
  });
});
