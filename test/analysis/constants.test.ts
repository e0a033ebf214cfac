import { describe, expect, it } from 'vitest';
import { stringOf } from '../../src/analysis/constants.ts';
import { originsOf } from '../../src/analysis/flow.ts';
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
    ['String.fromCharCode(97, 98, 99)'], ['String.fromCharCode(...[97, 98, 99])'], ['Buffer.from([97, 98, 99])'], ['Buffer.of(97, 98, 99)'],
    ['Uint8Array.of(97, 98, 99)'], ['Uint8Array.from([97, 98, 99])'], ['new Uint8Array([97, 98, 99])'], ["new TextEncoder().encode('abc')"],
    ["new TextDecoder().decode(Buffer.from('YWJj', 'base64'))"], ["String.raw`a${'b'}c`"], ["new String('abc')"], ["('abc')"], ["<string>'abc'"], ["('abc' as const)"], ["'abc' satisfies string"], ["'abc'!"], ["String('abc')"], ["'ABC'.toLowerCase()"],
    ["'cba'.split('').reverse().join('')"], ["[...'cba'].reverse().join('')"], ["'a-b-c'.split('-').join('')"], ["[97, 98, 99].map((code) => String.fromCharCode(code)).join('')"],
    ["'xabc'.slice(1)"], ["'abcx'.substring(0, 3)"], ["'a_b_c'.replace(/_/g, '')"], ["'a-b-c'.replaceAll('-', '')"], ["'axc'.replace('x', 'b')"],
  ])('folds %s', (expression) => {
    expect(valueOf(expression)).toBe('abc');
  });

  it('sees through constants and members of this file', () => {
    expect(valueOf('value', "const part = 'b'; const value = 'a' + part;")).toBe('ab');
    expect(valueOf('config.db.password', "const config = { db: { password: 'x1' } };")).toBe('x1');
    expect(valueOf('Key.Api', "enum Key { Api = 'x1', Other = 'y1' }")).toBe('x1');
    expect(valueOf("parts.join('-')", "const parts = ['a', 'b'];")).toBe('a-b');
    expect(valueOf('Buffer.from(bytes)', 'const bytes = [97, 98];')).toBe('ab');
    expect(valueOf('config.password', "const config = { password: 'x1' };")).toBe('x1');
  });

  it.each([
    ["'a' + other"], ['unknown'], ['f()'], ['`a${b}`'], ['String.fromCharCode(n)'], ["'a'.repeat(n)"], ["['a', b].join('')"], ["'a' - 'b'"], ['1'], ["atob(b)"], ["JSON.stringify('a')"],
    ["'a'.split(by).join('')"], ["words.reverse().join('')"], ["'ab'.slice(n)"], ["'ab'.replace(/(a|b)+$/, '')"], ["'ab'.replace('a', f)"], ["[1, 2].map((code) => f(code)).join('')"],
  ])('cannot tell %s', (expression) => {
    expect(valueOf(expression)).toBeUndefined();
  });

  it.each([
    ["`${['a', part].join('')}${atob('Yw==')}`"], ["Buffer.from('a' + part, 'utf8').toString() + String.fromCharCode(99)"], ["('a' as const).concat(`${part}`, key.c)"],
    ["new TextEncoder().encode(['a', part, key['c']].join(''))"], ["String.raw`a${part}` + Letter.C"], ["Buffer.from(Buffer.from('abc').toString('hex'), 'hex')"],
  ])('folds the combination %s', (expression) => {
    expect(valueOf(expression, "const part = 'b'; const key = { c: 'c' } as const; enum Letter { C = 'c' }")).toBe('abc');
  });

  it('leaves branches to the origins of a value', () => {
    const file = fileFrom("const text = on ? 'a' + 'b' : given || 'c'; of(text);");
    const [call] = nodesOf(file, 'CallExpression');
    const [argument] = call?.arguments ?? [];
    expect(argument && originsOf(file, argument).map((node) => stringOf(file, node))).toEqual(['ab', undefined, 'c']);
  });

  it('does not trust a variable that changes, or a shadowed builtin', () => {
    expect(valueOf('value', "let value = 'a'; value = 'b';")).toBeUndefined();
    expect(valueOf("atob('YWJj')", 'const atob = (x: string) => x;')).toBeUndefined();
  });

  it('ends on cycles, depth and size', () => {
    expect(valueOf('a', 'var a = b; var b = a;')).toBeUndefined();
    expect(valueOf("'abc'.repeat(1000000)")).toBeUndefined();
    expect(valueOf(`${'('.repeat(40)}'a'${" + 'b')".repeat(40)}`)).toBe(`a${'b'.repeat(40)}`);
    expect(valueOf(`${'atob('.repeat(40)}'YQ=='${')'.repeat(40)}`)).toBeUndefined();
    const doubled = Array.from({ length: 60 }, (_, at) => `const v${at + 1} = v${at} + v${at};`).join('');
    expect(valueOf('v60', `const v0 = 'x'; ${doubled}`)).toBeUndefined();
    expect(valueOf(Array.from({ length: 400 }, () => "'x'").join(' + '))).toBe('x'.repeat(400));
  });
});
