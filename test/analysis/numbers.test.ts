import { describe, expect, it } from 'vitest';
import { numberOf } from '../../src/analysis/numbers.ts';
import { nodesOf } from '../../src/analysis/nodes.ts';
import { fileFrom } from './fileFrom.ts';

/** What the argument of `f()` evaluates to, after some declarations. */
function valueIn(code: string): number | undefined {
  const file = fileFrom(code);
  const call = nodesOf(file, 'CallExpression').find(({ callee }) => callee.type === 'Identifier' && callee.name === 'f');
  const [argument] = call?.arguments ?? [];
  if (!argument) throw new Error(`No f() in ${code}`);
  return numberOf(file, argument);
}

describe('a number', () => {
  it.each([
    ['f(6);', 6], ['f(-6);', -6], ['f(1e6);', 1_000_000], ['f(0x10);', 16], ['f(9999 - 1000 + 1);', 9000], ['f(10 ** 6);', 1_000_000],
    ['f(Math.pow(10, 6));', 1_000_000], ['const MAX = 9; f(MAX + 1);', 10], ["const CHARS = 'abc'; f(CHARS.length);", 3],
    ["const list = ['a', 'b']; f(list.length); use(list[0]);", 2], ["f('abc'.length);", 3],
  ])('%s is known', (code, value) => {
    expect(valueIn(code)).toBe(value);
  });

  it.each([
    'f(size);', 'let size = 3; size = 4; f(size);', 'f(1 / 0);', 'f(list().length);', 'const list = [1]; list.push(2); f(list.length);',
    'const list = [1]; list[5] = 2; f(list.length);', 'const list = [1]; fill(list); f(list.length);', 'f([...given].length);', "f('3');",
    'function g(Math) { f(Math.pow(10, 6)); }',
  ])('%s is not', (code) => {
    expect(valueIn(code)).toBeUndefined();
  });
});
