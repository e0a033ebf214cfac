import { describe, expect, it } from 'vitest';
import { randomTextsOf } from '../../src/analysis/randomTexts.ts';
import { hex, uuid, word } from '../corpus/material.ts';
import { fileFrom } from './fileFrom.ts';

const countIn = (code: string, filename?: string): number => randomTextsOf(fileFrom(code, filename)).length;

describe('randomTextsOf', () => {
  it.each([
    [`const node = '${hex(64)}';`], [`start('${word(40)}');`], [`const parts = ['${hex(32)}'];`], [`export default { left: '${word(44)}' };`],
    [`function get() { return '${hex(48)}'; }`],
  ])('takes note of case %#', (code) => {
    expect(countIn(code)).toBe(1);
  });

  it.each([
    [`const commit = '${hex(40)}';`], [`const id = '${uuid()}';`], [`const integrity = 'sha512-${word(86)}';`], [`const files = { hash: '${hex(64)}' };`],
    [`const short = '${hex(20)}';`], [`const map = { '${hex(32)}': 1 };`], [`import x from '${hex(32)}';`], [`const apiKey = '${hex(32)}';`],
    ["const text = 'aVeryLongNameOfSomethingThatNobodyWouldCallRandom';"], [`const view = <a href="${hex(40)}" />;`],
  ])('leaves case %# alone', (code) => {
    expect(countIn(code, 'src/shop.tsx')).toBe(0);
  });

  it('is silent in tests', () => {
    expect(countIn(`const node = '${hex(64)}';`, 'test/shop.test.ts')).toBe(0);
  });
});
