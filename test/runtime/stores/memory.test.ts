import { expect, it } from 'vitest';
import { memory } from '../../../src/runtime/stores/memory.ts';
import { describeStoreContract } from '../storeContract.ts';

describeStoreContract('memory', () => {
  const store = memory();
  return { store, put: store.rotate };
});

it('a memory store is set, rotated, revoked and emptied by the test that owns it', () => {
  const store = memory({ 'jwt-secret': 'a' }, { now: () => 5 });
  const texts = (): readonly string[] => store.readSync({ name: 'jwt-secret' }).map(({ value }) => Buffer.from(value).toString());
  store.rotate('jwt-secret', 'b');
  expect(texts()).toEqual(['b', 'a']);
  expect(store.readSync({ name: 'jwt-secret' })[0]).toEqual({ value: new Uint8Array([0x62]), version: '2', created: 5 });
  store.revoke('jwt-secret', '1');
  expect(texts()).toEqual(['b']);
  store.set('jwt-secret', 'c');
  expect(texts()).toEqual(['c']);
  store.delete('jwt-secret');
  expect(texts).toThrow(expect.objectContaining({ code: 'SECRET_NOT_FOUND' }));
});
