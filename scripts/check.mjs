/**
 * Runs the project's checks: `fast` before a commit, `all` for `npm test`. Steps of one stage run side by side, a stage waits for the one
 * before. Each step's output comes when it ends, in one piece; every step of a stage runs even if another fails.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/paths.mjs';

const RESULTS = join(root, 'node_modules/.cache/keyturn');
const reporting = (name) => ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${join(RESULTS, `${name}.json`)}`];

const STAGES = {
  fast: [['build'], ['typecheck', 'lint:only', ['unit', ...reporting('unit')]]],
  all: [
    ['build'],
    ['typecheck', 'lint:only', 'docs:check:only'],
    [['unit:coverage', ...reporting('unit')]],
    [['package-test:only', ...reporting('package')]],
  ],
};

const run = async (step) => {
  const [name, ...rest] = [step].flat();
  const started = performance.now();
  const child = spawn('npm', ['run', '--silent', name, ...rest], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (part) => output.push(part));
  child.stderr.on('data', (part) => output.push(part));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(Buffer.concat(output));
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  return { name, passed: code === 0 };
};

/** The closing line, alone on its line: what the test runner counted, and one for each step that failed otherwise. */
const closingLine = (steps) => {
  const counts = ['unit', 'package'].flatMap(countsOf);
  const passed = sum(counts.map((count) => count.numPassedTests));
  const failedTests = sum(counts.map((count) => count.numFailedTests));
  const failedSteps = steps.filter((step) => !step.passed).length;
  const failed = Math.max(failedTests, failedSteps);
  const skipped = sum(counts.map((count) => count.numPendingTests));
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
};

const countsOf = (name) => {
  try {
    return [JSON.parse(readFileSync(join(RESULTS, `${name}.json`), 'utf8'))];
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
};

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const stages = STAGES[process.argv[2]];
if (stages === undefined) throw new Error(`Say which checks: ${Object.keys(STAGES).join(' or ')}.`);
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const steps = [];
for (const stage of stages) {
  steps.push(...await Promise.all(stage.map(run)));
  if (stage === stages[0] && !steps[0].passed) break;
}
const failed = steps.filter((step) => !step.passed).map(({ name }) => name);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
console.log(closingLine(steps));
process.exitCode = failed.length > 0 ? 1 : 0;
