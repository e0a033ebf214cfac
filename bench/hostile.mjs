/**
 * `npm run bench:hostile`: how the cost of all rules grows on input that was made to be dear, of one size and of twice that size.
 *
 * The parser needs more stack than usual for what is nested deeply; the rules do not.
 *
 * Growth of more than three times is marked as BROKEN, and the exit code is 1. Time is what the rules take beyond parsing and one empty rule.
 */
import { Linter } from 'eslint';
import { hostileInputs } from './hostileInputs.mjs';
import { rules } from './builtRules.mjs';

const LIMIT = 3;
/** Shorter times say more about the machine than about the rules. */
const SHORTEST = 20;

const emptyRule = { meta: { type: 'problem', schema: [] }, create: () => ({}) };
const configOf = (plugin) => [{
  languageOptions: { ecmaVersion: 'latest' },
  plugins: { bench: { rules: plugin } },
  rules: Object.fromEntries(Object.keys(plugin).map((name) => [`bench/${name}`, 'error'])),
}];

/** The least of three times, in milliseconds of CPU; parsing alone when no rules are given. */
const costOf = (code, plugin) => {
  const config = configOf(plugin);
  const times = Array.from({ length: 3 }, () => {
    const started = process.cpuUsage();
    const [first] = new Linter().verify(code, config, { filename: 'lib/input.js' });
    if (first?.fatal) throw new Error(`The input does not parse: ${first.message}`);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...times);
};

const ruleCostOf = (code) => Math.max(0, costOf(code, rules) - costOf(code, { empty: emptyRule }));

let isBroken = false;
for (const [name, makeInput, size] of hostileInputs) {
  const once = ruleCostOf(makeInput(size));
  const twice = ruleCostOf(makeInput(2 * size));
  const growth = twice / Math.max(once, SHORTEST);
  const isTooMuch = growth > LIMIT;
  isBroken ||= isTooMuch;
  console.log(`${name.padEnd(44)} ${once.toFixed(0).padStart(6)} ms  ${twice.toFixed(0).padStart(6)} ms  ${growth.toFixed(1).padStart(5)}x  limit ${LIMIT}x: ${isTooMuch ? 'BROKEN' : 'kept'}`);
}
process.exitCode = isBroken ? 1 : 0;
