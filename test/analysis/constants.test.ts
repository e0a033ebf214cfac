import { describe, expect, it } from 'vitest';
import { stringOf } from '../../src/analysis/constants.ts';
import { nodesOf } from '../../src/analysis/nodes.ts';
import { fileFrom } from './fileFrom.ts';

/** What the argument of `of(…)` evaluates to. */
function valueOf(expression: string, before = ''): string | undefined {
  const file = fileFrom(`${before}\nof(${expression});`);
  const call = nodesOf(file, 'CallExpression').find(({ callee }) => callee.type === 'Identifier' && callee.name === 'of');
  const [argument] = call?.arguments ?? [];
  return argument && stringOf(file, argument);
}

describe('stringOf', () => {
  it.each([
    ["'abc'"], ['`abc`'], ["'a' + 'b' + 'c'"], ["`a${'b'}c`"], ["['a', 'b', 'c'].join('')"], ["'a'.concat('b', 'c')"], ["'abc'.repeat(1)"], ["' abc '.trim()"],
    ['String.raw`abc`'], ["atob('YWJj')"], ["Buffer.from('YWJj', 'base64')"], ["Buffer.from('616263', 'hex').toString('utf8')"], ["Buffer.from('abc')"],
    ['String.fromCharCode(97, 98, 99)'], ['Buffer.from([97, 98, 99])'], ["('abc' as const)"], ["'abc' satisfies string"], ["'abc'!"], ["String('abc')"], ["'ABC'.toLowerCase()"],
  ])('folds %s', (expression) => {
    expect(valueOf(expression)).toBe('abc');
  });

  it('sees through constants and members of this file', () => {
    expect(valueOf('value', "const part = 'b'; const value = 'a' + part;")).toBe('ab');
    expect(valueOf('config.db.password', "const config = { db: { password: 'x1' } };")).toBeUndefined();
    expect(valueOf('config.password', "const config = { password: 'x1' };")).toBe('x1');
  });

  it.each([
    ["'a' + other"], ['unknown'], ['f()'], ['`a${b}`'], ['String.fromCharCode(n)'], ["'a'.repeat(n)"], ["['a', b].join('')"], ["'a' - 'b'"], ['1'], ["atob(b)"], ["JSON.stringify('a')"],
  ])('cannot tell %s', (expression) => {
    expect(valueOf(expression)).toBeUndefined();
  });

  it('does not trust a variable that changes, or a shadowed builtin', () => {
    expect(valueOf('value', "let value = 'a'; value = 'b';")).toBeUndefined();
    expect(valueOf("atob('YWJj')", 'const atob = (x: string) => x;')).toBeUndefined();
  });

  it('ends on cycles, depth and size', () => {
    expect(valueOf('a', 'var a = b; var b = a;')).toBeUndefined();
    expect(valueOf("'abc'.repeat(1000000)")).toBeUndefined();
    expect(valueOf(Array.from({ length: 400 }, () => "'x'").join(' + '))).toBe('x'.repeat(400));
  });
});
