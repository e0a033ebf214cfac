import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../src/analysis/nodes.ts';
import { nodesAt } from '../../src/analysis/nodesAround.ts';
import { fileFrom } from './fileFrom.ts';

/** The names that stand in what is looked through for the places of `HERE`. */
const namesAround = (code: string): readonly string[] => {
  const file = fileFrom(code);
  const places = [...code.matchAll(/HERE/gu)].map(({ index }) => index);
  return nodesOf(nodesAt(file, places), 'Identifier').map(({ name }) => name);
};

describe('the nodes around places', () => {
  it.each([
    ['the statement', 'before(); const HERE = a; after();', ['HERE', 'a']],
    ['the inner one of statements', 'function f() { b(HERE); c(); }', ['b', 'HERE']],
    ['a member of a class', 'class A { b = c; HERE = d; }', ['HERE', 'd']],
    ['a statement once, where another was found in it before', 'run(() => { b(HERE); c(); }, HERE);', ['run', 'b', 'HERE', 'c', 'HERE']],
    ['what a statement around them begins with', 'if (HERE) { b(HERE); }', ['HERE', 'b', 'HERE']],
    ['a text', "run('a HERE b', c);", ['run', 'c']],
    ['a decorator before the export', "@Module({ a: 'HERE' }) export class B {} c();", ['Module', 'a', 'B']],
    ['nothing for a comment', 'a(); /* HERE */ b(); // HERE', []],
    ['nothing for no place', 'a();', []],
  ])('are those of %s', (_, code, names) => {
    expect([...namesAround(code)].toSorted()).toEqual([...names].toSorted());
  });

  it('are all of the file for places that may be anywhere', () => {
    expect(nodesOf(nodesAt(fileFrom('a(); b();'), 'anywhere'), 'CallExpression')).toHaveLength(2);
  });
});
