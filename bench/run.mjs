/**
 * `npm run bench`: what keyturn costs, against ESLint with one empty rule on the same files. `-- --rules` measures each rule too, `-- --types`
 * TypeScript with type information, `-- --pairs N` sets how many pairs (15 at least). A limit is broken only when the lower end of its
 * interval exceeds it; then the exit code is 1.
 */
import { parseArgs } from 'node:util';
import { filesOf, sizeOf } from './corpus.mjs';
import { compare, measure } from './measure.mjs';
import { estimateOf, isBroken } from './statistics.mjs';

/** Milliseconds to load; the preset's CPU as a ratio and in milliseconds per 1,000 lines; the ratio of one rule. */
const LIMITS = { loading: 20, preset: 1.05, perLines: 2, rule: 1.02, rules: { 'no-hardcoded-secret': 1.03 } };

const JAVASCRIPT = { title: 'JavaScript', files: 'javascript' };
const TYPESCRIPT = { title: 'TypeScript', files: 'typescript' };
const TYPED = { title: 'TypeScript with types', files: 'typescript', types: true };

const { values } = parseArgs({
  options: {
    rules: { type: 'boolean', default: false },
    types: { type: 'boolean', default: false },
    pairs: { type: 'string', default: '15' },
  },
});
const pairs = Math.max(15, Number(values.pairs));

const show = (name, estimate, limit, unit = '') => {
  const [median, low, high] = [estimate.median, estimate.low, estimate.high].map((number) => number.toFixed(unit ? 1 : 3));
  const verdict = limit === undefined ? '' : `limit ${limit}${unit}: ${isBroken(estimate, limit) ? 'BROKEN' : 'kept'}`;
  console.log(`${name.padEnd(50)} ${`${median}${unit}`.padStart(8)}  [${low}, ${high}]`.padEnd(80), verdict);
  return isBroken(estimate, limit);
};

const loading = async () => {
  const times = [];
  for (let index = 0; index < pairs; index += 1) times.push((await measure('load.mjs')).milliseconds);
  return show('loading the plugin', estimateOf(times), LIMITS.loading, ' ms');
};

/** Shows what rules cost on a part of the corpus; tells whether that breaks a limit. */
const lint = async (rules, { title, ...part }, limits = {}) => {
  const { cpu, memory, added, base, reports } = await compare(rules, part, pairs);
  const { lines } = sizeOf(filesOf(part.files));
  const perLines = Object.fromEntries(Object.entries(added).map(([name, seconds]) => [name, (seconds * 1e6) / lines]));
  const broken = [
    show(`${rules}, ${title}: CPU`, cpu, limits.cpu),
    show(`${rules}, ${title}: CPU per 1,000 lines`, perLines, limits.perLines, ' ms'),
  ];
  show(`${rules}, ${title}: memory`, memory);
  console.log(`  (one empty rule: ${base.cpu.toFixed(2)} s CPU, ${base.memory.toFixed(0)} MB; reports: ${reports})`);
  return broken.includes(true);
};

for (const { title, files } of [JAVASCRIPT, TYPESCRIPT]) {
  const { files: count, bytes, lines } = sizeOf(filesOf(files));
  console.log(`${title}: ${count} files, ${(bytes / 1e6).toFixed(1)} MB, ${lines} lines`);
}
console.log(`${pairs} interleaved pairs. Ratios to one empty rule, median [95 % interval].\n`);

const preset = { cpu: LIMITS.preset, perLines: LIMITS.perLines };
const broken = [await loading(), await lint('recommended', JAVASCRIPT, preset), await lint('recommended', TYPESCRIPT, preset)];
await lint('recommended', { title: 'one small file', files: 'one' });
if (values.types) await lint('recommended', TYPED);
if (values.rules) {
  const { default: keyturn } = await import('../dist/index.js');
  for (const rule of Object.keys(keyturn.rules)) {
    for (const part of [JAVASCRIPT, TYPESCRIPT]) broken.push(await lint(rule, part, { cpu: LIMITS.rules[rule] ?? LIMITS.rule }));
  }
}
process.exitCode = broken.includes(true) ? 1 : 0;
