/** What is declared of a secret's value holds for each version: one that breaks it is refused, and the one before it stays. */
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { memory, type MemoryStore } from '../../src/runtime/stores/memory.ts';
import type { KeyManagerEvent, SecretSpec } from '../../src/runtime/types.ts';
import type { SecretHandle, StandardSchema } from '../../src/runtime/handleTypes.ts';
import { codeOf } from './errorCode.ts';
import { fakeClock, type FakeClock } from './fakeClock.ts';
import { row } from './failureRows.ts';

const GOOD = '{"user":"ada","password":"value-one","port":5432}';
const MINUTE = 60_000;

let clock: FakeClock;
let store: MemoryStore;
let events: KeyManagerEvent[];

const of = (spec: SecretSpec, initial = GOOD): SecretHandle => {
  store = memory({ db: initial }, { now: clock.now });
  const secrets = { db: spec };
  return createKeyManager({ store, clock, environment: 'test', secrets, onEvent: (event) => events.push(event) }).secret('db');
};
const errorOf = (operation: () => unknown): unknown => {
  try {
    return operation();
  } catch (error) {
    return error;
  }
};
const later = (): void => clock.advance(MINUTE);

beforeEach(() => {
  clock = fakeClock();
  events = [];
});

describe(`fields (${row('value of another shape: not JSON, field missing, refused by its schema')})`, () => {
  it.each([
    ['no JSON', 'value-two', "The secret 'db' is not JSON."],
    ['no object', '["value-two"]', "The secret 'db' is no JSON object, so it has no fields."],
    ['without one', '{"user":"value-two"}', "The secret 'db' has no field 'password'."],
    ['with another kind of one', '{"user":"value-two","password":{}}', "The secret 'db' has no text in the field 'password'."],
  ])('of a first value that is %s are missed at once', (_, value, message) => {
    const error = errorOf(() => of({ fields: ['user', 'password'] }, value).reveal());
    expect(error).toMatchObject({ code: 'SECRET_SHAPE', message });
    expect(inspect(error)).not.toContain('value-two');
  });

  it.each(['value-two', '{"user":"value-two"}'])('keep the last good value when %j comes, and take the next good one', async (broken) => {
    const secret = of({ fields: ['user', 'password'] });
    expect(secret.reveal({ field: 'password' })).toBe('value-one');
    store.rotate('db', broken);
    later();
    expect([secret.reveal({ field: 'password' }), await secret.value({ field: 'user' })]).toEqual(['value-one', 'ada']);
    expect(events.at(-1)).toMatchObject({ type: 'secret.refresh-failed', name: 'db', code: 'SECRET_SHAPE' });
    store.rotate('db', GOOD.replace('one', 'three'));
    later();
    expect(secret.reveal({ field: 'password' })).toBe('value-three');
    expect(JSON.stringify(events)).not.toMatch(/value-/u);
  });

  it('do not keep it for ever', () => {
    const secret = of({ fields: ['user'] });
    secret.reveal();
    store.rotate('db', 'value-two');
    clock.advance(60 * MINUTE);
    expect(errorOf(() => secret.reveal())).toMatchObject({ code: 'SECRET_STALE', cause: { code: 'SECRET_SHAPE' } });
  });
});

describe('a schema', () => {
  const schema = z.object({ user: z.string(), password: z.string().min(8), port: z.number() });

  it('of a real library checks each version', () => {
    const secret = of({ schema });
    expect(secret.json(schema).port).toBe(5432);
    store.rotate('db', GOOD.replace('value-one', 'short'));
    later();
    expect(secret.json(schema).password).toBe('value-one');
    const error = errorOf(() => of({ schema }, '{"user":"value-two","value-key":1}').reveal());
    expect(error).toMatchObject({ code: 'SECRET_SHAPE', message: "The secret 'db' does not fit its schema at password, port." });
    expect(inspect(error)).not.toMatch(/value-/u);
  });

  it('gets a text that is no JSON object as it is', () => {
    const digits = z.string().regex(/^\d{6}$/u);
    expect(of({ schema: digits }, '123456').reveal()).toBe('123456');
    expect(errorOf(() => of({ schema: digits }, '12345x').reveal())).toMatchObject({ code: 'SECRET_SHAPE' });
    expect(of({ schema: z.array(z.number()) }, '[1]').reveal()).toBe('[1]');
  });

  it('that answers later, or throws, refuses', () => {
    const answering = (validate: StandardSchema<unknown>['~standard']['validate']): StandardSchema<unknown> =>
      ({ '~standard': { version: 1, vendor: 'test', validate } });
    const late = answering(async (value) => Promise.resolve({ value }));
    const throwing = answering((value) => { throw new Error(String(value)); });
    for (const one of [late, throwing]) {
      const error = errorOf(() => of({ schema: one }, 'value-two').reveal());
      expect(error).toMatchObject({ code: 'SECRET_SHAPE' });
      expect(inspect(error)).not.toContain('value-two');
    }
  });

  it('may be a function, and must be a schema', async () => {
    const arkLike = Object.assign(() => undefined, { '~standard': schema['~standard'] });
    expect(of({ schema: arkLike }).has()).toBe(true);
    for (const none of [5, null, {}, { '~standard': { version: 2 } }]) {
      const made: { schema: StandardSchema<unknown> } = Object({ schema: none });
      expect(await codeOf(() => of(made))).toBe('CONFIG_INVALID');
    }
  });
});
