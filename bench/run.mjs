/**
 * `npm run bench`: what keyturn costs, against ESLint with one empty rule. `-- --rules` measures each rule too, `-- --pairs N` sets how
 * many pairs (15 at least). A limit is broken only when the lower end of its interval exceeds it; then the exit code is 1.
 */
import { parseArgs } from 'node:util';
import { corpus, sizeOf } from './corpus.mjs';
import { compare, measure } from './measure.mjs';
import { estimateOf, isBroken } from './statistics.mjs';

const LIMITS = { loading: 20, cpu: 1.05 };

const { values } = parseArgs({ options: { rules: { type: 'boolean', default: false }, pairs: { type: 'string', default: '15' } } });
const pairs = Math.max(15, Number(values.pairs));

const show = (name, estimate, limit, unit = '') => {
  const [median, low, high] = [estimate.median, estimate.low, estimate.high].map((number) => number.toFixed(unit ? 1 : 3));
  const verdict = limit === undefined ? '' : `limit ${limit}${unit}: ${isBroken(estimate, limit) ? 'BROKEN' : 'kept'}`;
  console.log(`${name.padEnd(46)} ${`${median}${unit}`.padStart(8)}  [${low}, ${high}]`.padEnd(76), verdict);
  return isBroken(estimate, limit);
};

const loading = async () => {
  const times = [];
  for (let index = 0; index < pairs; index += 1) times.push((await measure('load.mjs')).milliseconds);
  return show('loading the plugin', estimateOf(times), LIMITS.loading, ' ms');
};

const lint = async (rules, files, limit) => {
  const { cpu, memory, base, reports } = await compare(rules, files, pairs);
  const title = `${rules}, ${files === 'one' ? 'one file' : `${base.files} files`}`;
  const broken = show(`${title}: CPU`, cpu, limit);
  show(`${title}: memory`, memory);
  console.log(`  (one empty rule: ${base.cpu.toFixed(2)} s CPU, ${base.memory.toFixed(0)} MB; reports: ${reports})`);
  return broken;
};

const { files, bytes } = sizeOf(corpus());
console.log(`${pairs} interleaved pairs; corpus: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. Ratios to one empty rule, median [95 % interval].\n`);

const broken = [
  await loading(),
  await lint('recommended', 'one'),
  await lint('recommended', 'corpus', LIMITS.cpu),
];
if (values.rules) {
  const { default: keyturn } = await import('../dist/index.js');
  for (const rule of Object.keys(keyturn.rules)) await lint(rule, 'corpus');
}
process.exitCode = broken.includes(true) ? 1 : 0;
