/** Values by number, alone and in iron-session: nobody is logged out by a rotation, and programs from before understand new sessions. */
import { inspect } from 'node:util';
import { sealData, unsealData } from 'iron-session';
import { beforeEach, describe, expect, it } from 'vitest';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { numberedValues } from '../../src/runtime/numberedValues.ts';
import { memory, type MemoryStore } from '../../src/runtime/stores/memory.ts';
import type { SecretHandle } from '../../src/runtime/handleTypes.ts';
import { fakeClock, type FakeClock } from './fakeClock.ts';

const DAY = 86_400_000;

const make = (...start: string[]) => {
  const state = { values: start };
  return { state, numbered: numberedValues(() => state.values, '[secret x]') };
};
const numberOf = (numbered: Record<string, string>): string => Object.keys(numbered).join();

describe('values by number', () => {
  it('are one value under 1 while it is alone', () => {
    const { numbered } = make('a');
    expect(Object.entries(numbered)).toEqual([['1', 'a']]);
    expect(['1' in numbered, '2' in numbered, numbered['2']]).toEqual([true, false, undefined]);
  });

  it('keep their numbers in every process, in whatever company', () => {
    const { state, numbered } = make('b', 'a');
    const second = numberOf(numbered);
    expect(second).toMatch(/^\d{6,16}$/u);
    expect(numbered).toEqual({ [second]: 'b' });
    expect(numbered['1']).toBe('a');

    state.values = ['c', 'b', 'a'];
    const third = numberOf(numbered);
    expect([numbered[third], numbered[second], numbered['1']]).toEqual(['c', 'b', 'a']);
    state.values = ['c', 'b'];
    expect([numberOf(numbered), numbered[second], numbered['1']]).toEqual([third, 'b', 'b']);
    state.values = ['c'];
    expect([numberOf(numbered), numbered[third], numbered['1'], numbered[second]]).toEqual(['1', 'c', 'c', undefined]);
    expect(make('b', 'x').numbered[second]).toBe('b');
  });

  it('are an object to those who copy, print or compare it', () => {
    const { numbered } = make('a');
    expect({ ...numbered }).toEqual({ 1: 'a' });
    expect(Object.values(numbered)).toEqual(['a']);
    expect([inspect(numbered), inspect({ numbered }, { depth: 5 }), JSON.stringify({ numbered })]).toEqual([
      '[secret x]', '{ numbered: [secret x] }', '{"numbered":"[secret x]"}',
    ]);
    expect([Reflect.get(numbered, 'then'), Reflect.get(numbered, 'secret'), 'secret' in numbered]).toEqual([undefined, undefined, false]);
  });

  it.each<[string, (numbered: Record<string, string>) => unknown]>([
    ['a value', (numbered) => { numbered['1'] = 'x'; }],
    ['a deletion', (numbered) => delete numbered['1']],
    ['a definition', (numbered) => Object.defineProperty(numbered, '1', { value: 'x' })],
    ['a prototype', (numbered) => { Object.setPrototypeOf(numbered, Array.prototype); }],
    ['freezing', (numbered) => Object.freeze(numbered)],
  ])('refuse %s', (_, change) => {
    expect(() => change(make('a').numbered)).toThrow(TypeError);
  });
});

describe('in iron-session', () => {
  const NAME = 'session-secret';
  const FIRST = 'Copper-Swan-45-lantern-Ridge-almond';
  let clock: FakeClock;
  let store: MemoryStore;
  let instances: readonly SecretHandle[];

  const handle = (): SecretHandle =>
    createKeyManager({ store, clock, environment: 'test', secrets: { [NAME]: { gracePeriodDays: 30 } } }).secret(NAME);
  const sealedBy = async (instance: SecretHandle, user: string): Promise<string> => sealData({ user }, { password: instance.revealNumbered(), ttl: 0 });
  const userOf = async (instance: SecretHandle, sealed: string): Promise<string | undefined> =>
    (await unsealData<{ user?: string }>(sealed, { password: instance.revealNumbered(), ttl: 0 })).user;
  const everywhere = async (sealed: string): Promise<readonly (string | undefined)[]> => Promise.all(instances.map(async (instance) => userOf(instance, sealed)));
  const rotate = (value: string): void => {
    store.rotate(NAME, value);
    clock.advance(6_000);
  };

  beforeEach(() => {
    clock = fakeClock();
    store = memory({ [NAME]: FIRST }, { now: clock.now });
    instances = [handle(), handle()];
  });

  it('sessions outlive two rotations in every instance, until their value ends', async () => {
    const [one, other] = [handle(), handle()];
    const before = await sealData({ user: 'ada' }, { password: FIRST, ttl: 0 });
    const first = await sealedBy(one, 'bob');
    expect([await everywhere(before), await everywhere(first)]).toEqual([['ada', 'ada'], ['bob', 'bob']]);

    rotate('Silver-Crab-93-harbour-Stone-velvet');
    const second = await sealedBy(other, 'cyd');
    clock.advance(10 * DAY);
    rotate('Velvet-Horse-12-window-Maple-tunnel');
    const third = await sealedBy(one, 'dan');
    instances = [...instances, handle()];
    const all = [before, first, second, third];
    expect(await Promise.all(all.map(everywhere))).toEqual(['ada', 'bob', 'cyd', 'dan'].map((user) => [user, user, user]));

    clock.advance(25 * DAY);
    const later = await sealedBy(other, 'eve');
    expect(await Promise.all([...all, later].map(async (sealed) => userOf(one, sealed)))).toEqual([undefined, undefined, 'cyd', 'dan', 'eve']);
    clock.advance(25 * DAY);
    const alone = await sealedBy(other, 'flo');
    rotate('Amber-Otter-77-bridge-Cedar-rocket');
    expect(await Promise.all([second, third, later, alone].map(async (sealed) => userOf(one, sealed)))).toEqual([undefined, 'dan', 'eve', 'flo']);
  });

  it('a program that has the value as a text reads what is sealed before the first rotation', async () => {
    const sealed = await sealedBy(handle(), 'ada');
    expect(await unsealData(sealed, { password: FIRST, ttl: 0 })).toEqual({ user: 'ada' });
  });
});
