import { expect, it } from 'vitest';
import { bytesOfBase64url } from '../../src/runtime/base64url.ts';
import { drawsOf } from './seededRandom.ts';

/** The plain way, which costs more: only what writing the bytes gives again counts. */
const isOneSpelling = (text: string): boolean => Buffer.from(text, 'base64url').toString('base64url') === text;

it.each([1, 2, 3, 4, 5, 7, 22, 54])('no character but the alphabet stands anywhere in a text of %d', (length) => {
  const taken = new Set<string>();
  for (let at = 0; at < length; at += Math.max(1, length >> 2)) {
    for (let code = 0; code <= 0xff_ff; code += 1) {
      const character = String.fromCharCode(code);
      if (bytesOfBase64url(`${'A'.repeat(at)}${character}${'A'.repeat(length - at - 1)}`)) taken.add(character);
    }
  }
  expect([...taken].filter((character) => !/^[\w-]$/u.test(character))).toEqual([]);
  expect(taken.size > 0).toBe(length % 4 !== 1);
});

it('of 20000 texts those are taken that are the one spelling of their bytes', () => {
  const draws = drawsOf(64);
  let taken = 0;
  for (let count = 0; count < 20_000; count += 1) {
    const text = count % 2 === 0 ? draws.text(draws.below(9), 'AQgwEIMB_-') : `${draws.bytes(draws.below(40)).toString('base64url')}${draws.pick(['', '', '=', '+', 'ł', ' ', 'A'])}`;
    const bytes = bytesOfBase64url(text);
    expect([text, bytes !== undefined]).toEqual([text, isOneSpelling(text)]);
    expect(bytes?.toString('base64url') ?? text).toBe(text);
    taken += bytes ? 1 : 0;
  }
  expect(taken).toBeGreaterThan(5_000);
});
