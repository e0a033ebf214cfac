/**
 * Guards at the top of a module: throws, an IIFE that throws, an assertion, a list of required names.
 *
 * @secret intake-token: Fennel-Bridge-24-Lagoon-oak → Sorrel-Tunnel-79-Harbor-elm
 * @rotation follows
 */
import assert from 'node:assert';

if (!process.env.INTAKE_TOKEN) {
  throw new Error('INTAKE_TOKEN is missing');
}
assert(process.env.INTAKE_TOKEN, 'INTAKE_TOKEN is missing');

const intakeToken: string = process.env.INTAKE_TOKEN;
const orThrow = (): string => process.env.INTAKE_TOKEN || (() => { throw new Error('INTAKE_TOKEN is missing'); })();
const compared = (given: string): boolean => given === process.env.INTAKE_TOKEN;

function header(): string {
  return `Bearer ${intakeToken}`;
}

export function* main() {
  const all = (): readonly unknown[] => [header(), orThrow(), compared(orThrow())];
  yield all();
  yield all();
}
