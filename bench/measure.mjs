/** Runs measurements as child processes, in interleaved pairs so that a slow moment of the machine meets both sides. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { estimateOf } from './statistics.mjs';

const execute = promisify(execFile);

/** The result that a script of this folder prints. */
export const measure = async (script, task) => {
  const { stdout } = await execute(process.execPath, [join(import.meta.dirname, script), JSON.stringify(task ?? {})]);
  return JSON.parse(stdout);
};

/** What `rules` cost on a part of the corpus, beside one empty rule: estimates of the ratios of CPU time and memory, and of the added seconds. */
export const compare = async (rules, part, pairs) => {
  const measured = [];
  for (let index = 0; index < pairs; index += 1) measured.push(await pairOf(rules, part, index % 2 === 0));
  const ratios = (name) => measured.map(([base, other]) => other[name] / base[name]);
  const [base, other] = measured[0];
  if (base.failures > 0) throw new Error(`${base.failures} files of the corpus do not parse.`);
  const added = estimateOf(measured.map(([first, second]) => second.cpu - first.cpu));
  return { cpu: estimateOf(ratios('cpu')), memory: estimateOf(ratios('memory')), added, base, reports: other.reports };
};

const pairOf = async (rules, part, isBaseFirst) => {
  const base = () => measure('lint.mjs', { rules: 'empty', ...part });
  const other = () => measure('lint.mjs', { rules, ...part });
  if (isBaseFirst) return [await base(), await other()];
  const second = await other();
  return [await base(), second];
};
