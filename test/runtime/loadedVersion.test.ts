import { expect, it } from 'vitest';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { memory } from '../../src/runtime/stores/memory.ts';
import type { SecretStore } from '../../src/runtime/types.ts';
import { fakeClock } from './fakeClock.ts';

/** A store that keeps the bytes it gave. */
const givingStore = (): { readonly store: SecretStore; readonly given: Uint8Array[]; readonly rotate: (value: string) => void } => {
  const inner = memory({ a: 'first' });
  const given: Uint8Array[] = [];
  const store: SecretStore = {
    ...inner,
    readSync: (reference) => {
      const versions = inner.readSync(reference);
      given.push(...versions.map(({ value }) => value));
      return versions;
    },
  };
  return { store, given, rotate: (value) => inner.set('a', value) };
};

const isWiped = (bytes: Uint8Array | undefined): boolean => bytes?.every((byte) => byte === 0) === true;

it('bytes are wiped once they are a string, which still serves', () => {
  const { store, given } = givingStore();
  const secret = createKeyManager({ store, environment: 'test' }).secret('a');
  expect([Buffer.from(secret.bytes()).toString(), isWiped(given[0])]).toEqual(['first', false]);
  expect([secret.reveal(), isWiped(given[0])]).toEqual(['first', true]);
  expect([secret.reveal(), Buffer.from(secret.bytes()).toString()]).toEqual(['first', 'first']);
});

it('bytes are wiped when another version comes, and when the manager is disposed of', () => {
  const { store, given, rotate } = givingStore();
  const clock = fakeClock();
  const manager = createKeyManager({ store, clock, environment: 'test' });
  const copy = manager.secret('a').bytes();
  rotate('second');
  clock.advance(6000);
  manager.secret('a').bytes();
  expect([isWiped(given[0]), isWiped(given[1]), Buffer.from(copy).toString()]).toEqual([true, false, 'first']);
  manager.dispose();
  expect(isWiped(given[1])).toBe(true);
});
