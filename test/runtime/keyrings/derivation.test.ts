import { createSecretKey } from 'node:crypto';
import { expect, it } from 'vitest';
import { derivedBytes, DerivedKeys, LABELS } from '../../../src/runtime/keyrings/derivation.ts';

const root = createSecretKey(Uint8Array.from({ length: 32 }, (_, index) => index));

it('keys differ by label, environment and purpose, and by where one text ends', () => {
  const infos = [
    ['a', 'b', 'c'], ['ab', '', 'c'], ['a', 'bc', ''], ['a', 'b', 'd'], ['a', 'x', 'c'],
  ].map(([label = '', environment = '', purpose = '']) => derivedBytes(root, { label, environment, purpose }).toString('hex'));
  expect(new Set(infos).size).toBe(5);
});

it('derived keys are made once, and a program that makes up purposes does not fill the memory', () => {
  const keys = new DerivedKeys('test');
  const first = keys.of('id', root, LABELS.seal, 'card');
  expect(keys.of('id', root, LABELS.seal, 'card')).toBe(first);
  expect(keys.of('id', root, LABELS.sign, 'card').equals(first)).toBe(false);
  for (let count = 0; count < 1100; count += 1) keys.of('id', root, LABELS.seal, String(count));
  const again = keys.of('id', root, LABELS.seal, 'card');
  expect([again === first, again.equals(first)]).toEqual([false, true]);
});
