import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { liveValues } from '../../src/runtime/liveValues.ts';

const make = (...start: string[]) => {
  const state = { values: start, reads: 0 };
  const list = liveValues(() => {
    state.reads += 1;
    return state.values;
  }, '[secret x]');
  return { state, list };
};

describe('a live list', () => {
  it('is an array to all who ask', () => {
    const { list } = make('a', 'b');
    expect(Array.isArray(list)).toBe(true);
    expect(list instanceof Array).toBe(true);
    expect(Object.keys(list)).toEqual(['0', '1']);
    expect([list.length, list[0], list[2], 1 in list, 2 in list]).toEqual([2, 'a', undefined, true, false]);
  });

  it('works with every way to read an array', () => {
    const { list } = make('a', 'b');
    expect([...list]).toEqual(['a', 'b']);
    expect(list.map((value) => value + value)).toEqual(['aa', 'bb']);
    expect([list.indexOf('b'), list.at(-1), list.includes('c'), list.join(), list.slice(1), list.concat('c')]).toEqual([
      1, 'b', false, 'a,b', ['b'], ['a', 'b', 'c'],
    ]);
    expect(Object.entries(list)).toEqual([['0', 'a'], ['1', 'b']]);
  });

  it('follows what is valid now, longer and shorter', () => {
    const { list, state } = make('a');
    for (const values of [['c', 'b', 'a'], ['c'], [], ['d', 'c']]) {
      state.values = values;
      expect([[...list], list.length, Object.keys(list).length]).toEqual([values, values.length, values.length]);
    }
  });

  it('reads at each look', () => {
    const { list, state } = make('a');
    expect(state.reads).toBe(0);
    list.at(0);
    const before = state.reads;
    expect(list.length).toBe(1);
    expect(state.reads).toBe(before + 1);
  });

  it('throws what the reading throws', () => {
    const list = liveValues(() => { throw new RangeError('expired'); }, '[secret x]');
    expect(() => list[0]).toThrow(RangeError);
    expect(() => list.length).toThrow(RangeError);
    expect(inspect(list)).toBe('[secret x]');
  });

  it.each<[string, (list: string[]) => unknown]>([
    ['an index', (list) => { list[0] = 'x'; }],
    ['the length', (list) => { list.length = 0; }],
    ['push', (list) => list.push('x')],
    ['sort', (list) => list.sort()],
    ['delete', (list) => Reflect.deleteProperty(list, '0')],
    ['defineProperty', (list) => Object.defineProperty(list, '0', { value: 'x' })],
    ['freeze', (list) => Object.freeze(list)],
    ['setPrototypeOf', (list) => Reflect.setPrototypeOf(list, null)],
  ])('refuses to be changed by %s', (_, change) => {
    const { list } = make('b', 'a');
    expect(() => change(list)).toThrow(TypeError);
    expect([...list]).toEqual(['b', 'a']);
  });

  it('shows no value when it is printed', () => {
    const { list } = make('value-a');
    expect([...list]).toEqual(['value-a']);
    expect(inspect({ list, deep: [list] })).toBe('{ list: [secret x], deep: [ [secret x] ] }');
    expect(inspect(list, { showProxy: true })).not.toContain('value-a');
    expect(JSON.stringify({ list })).toBe('{"list":"[secret x]"}');
  });
});
