/** The proof corpus: programs that people write, fixed by `--fix`, checked, and run before and after a rotation. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type FixedProgram, fixProgram, sparedPrograms } from './programs/fixing.ts';
import { type Program, programs, sourcesOf } from './programs/program.ts';
import type { Outcome } from './programs/runner.ts';
import { FOLDER, preparePackage, runAll, writeAll } from './programs/running.ts';
import { typeErrorsOf } from './programs/types.ts';

/** Narrows the corpus while a program is written: a part of its path. */
const ONLY = process.env['KEYTURN_PROGRAMS'] ?? '';

preparePackage();
const corpus = programs().filter(({ file }) => file.includes(ONLY)).map((program) => ({
  program, fixed: fixProgram(program, FOLDER), spared: sparedPrograms(program, FOLDER),
}));
let outcomes: ReadonlyMap<string, Outcome> = new Map();

beforeAll(async () => {
  const parsed = corpus.filter(({ fixed, spared }) => fixed.parses && spared.every(({ parses }) => parses));
  const runnables = parsed.map(({ program, fixed, spared }) => ({ program, fixed: fixed.sources, spared: spared.map(({ sources }) => sources) }));
  writeAll(runnables);
  outcomes = await runAll(runnables);
}, 240_000);

function outcomeOf({ file }: Program): Outcome {
  const outcome = outcomes.get(file);
  if (!outcome) throw new Error(`${file} was not run: once it is fixed it is no program any more.`);
  return outcome;
}

const textOf = (sources: readonly { readonly code: string }[]): string => sources.map(({ code }) => code).join('\n');

describe.each(corpus.map((entry) => [entry.program.file, entry] as const))('%s', (_, { program, fixed, spared }) => {
  it('is reported afterwards only where it says so, and holds no secret', () => {
    expect(fixed.left.map(({ ruleId, messageId, message }) => (ruleId === null ? message : `${ruleId.replace('keyturn/', '')}/${messageId ?? ''}`)).toSorted()).toEqual(program.left);
    const isLeft = program.left.some((report) => report.startsWith('no-hardcoded-secret/'));
    expect(program.secrets.filter(({ old }) => !isLeft && textOf(fixed.sources).includes(old)).map(({ name }) => name)).toEqual([]);
    expect(textOf(fixed.sources) === textOf(sourcesOf(program))).toBe(fixed.core.fixed === 0 && !program.takesSuggestions);
  });

  it('keeps its comments, its line ends and its byte order mark', () => {
    expect(fixed.lostComments).toEqual([]);
    for (const [index, { code }] of sourcesOf(program).entries()) {
      const output = fixed.sources[index]?.code ?? '';
      expect(output.startsWith('\uFEFF')).toBe(code.startsWith('\uFEFF'));
      expect(/(?<!\r)\n/u.test(output)).toBe(/(?<!\r)\n/u.test(code));
    }
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

  it('respects a comment that turns a report off, and still runs as before', () => {
    expect(spared.filter(({ isRespected, parses }) => !isRespected || !parses).map(({ rule, sources }) => `${rule}\n${textOf(sources)}`)).toEqual([]);
    const { original, spared: runs } = outcomeOf(program);
    expect(runs.map(({ failure, yielded }) => failure ?? yielded)).toEqual(spared.map(() => original.yielded));
  });
});

describe('the corpus', () => {
  const sum = (count: (fixed: FixedProgram) => number): number => corpus.reduce((total, { fixed }) => total + count(fixed), 0);

  it.each(['experimental', 'standard'] as const)('type-checks under strict once it is fixed, with decorators: %s', (decorators) => {
    const versions = corpus.filter(({ program }) => program.decorators === decorators).flatMap(({ fixed, spared }) => [
      ...fixed.sources.map(({ file }) => `fixed/${file}`),
      ...spared.flatMap(({ sources }, index) => sources.slice(0, 1).map(({ file }) => `spared-${String(index)}/${file}`)),
    ]);
    expect(typeErrorsOf(versions.filter((path) => /\.[mc]?tsx?$/u.test(path)).map((path) => `${FOLDER}/${path}`), decorators)).toEqual([]);
  }, 240_000);

  it.runIf(ONLY === '')('has at least 120 programs', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120);
  });

  it.runIf(ONLY === '')('is fixed by --fix alone in at least nine of ten reports of the core rules', () => {
    const [fixed, reported] = [sum(({ core }) => core.fixed), sum(({ core }) => core.reported)];
    console.info(`${String(corpus.length)} programs: ${String(fixed)} of ${String(reported)} reports of the core rules fixed`);
    expect(fixed / reported).toBeGreaterThanOrEqual(0.9);
  });

  it('has a fix, a suggestion or a stated reason for every report', () => {
    const silent = corpus.flatMap(({ fixed }) => fixed.leftByFix)
      .filter(({ message, suggestions }) => (suggestions ?? []).length === 0 && !/\. \w.*\.$/u.test(message));
    expect(silent).toEqual([]);
  });
});
