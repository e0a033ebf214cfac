import { inspect, format } from 'node:util';
import { serialize } from 'node:v8';
import { beforeEach, describe, expect, it } from 'vitest';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { memory, type MemoryStore } from '../../src/runtime/stores/memory.ts';
import type { SecretHandle, SecretString } from '../../src/runtime/handleTypes.ts';
import { fakeClock, type FakeClock } from './fakeClock.ts';

const DAY = 86_400_000;
const NAME = 'jwt-secret';

let clock: FakeClock;
let store: MemoryStore;
let secret: SecretHandle;

const of = (name: string): SecretHandle =>
  createKeyManager({ store, clock, environment: 'test', secrets: { short: { gracePeriodDays: 1 }, alias: { name: NAME } } }).secret(name);
const later = (): void => clock.advance(6000);
const failing = (code: string): unknown => expect.objectContaining({ name: 'KeyturnError', code });

beforeEach(() => {
  clock = fakeClock();
  store = memory({ [NAME]: 'first-value' }, { now: clock.now });
  secret = of(NAME);
});

describe('reading', () => {
  it('gives the active value in each form', async () => {
    expect(secret.reveal()).toBe('first-value');
    expect(await secret.value()).toBe('first-value');
    expect(Buffer.from(secret.bytes()).toString()).toBe('first-value');
    const annotated: SecretString = secret.reveal();
    expect(annotated).toBe('first-value');
  });

  it('follows a rotation in any handle made before', () => {
    expect(secret.reveal()).toBe('first-value');
    store.rotate(NAME, 'second-value');
    later();
    expect(secret.reveal()).toBe('second-value');
  });

  it('finds a secret under its name in the store', () => {
    expect(of('alias').reveal()).toBe('first-value');
  });

  it('tells absence from failure', async () => {
    const absent = of('absent');
    expect([absent.has(), secret.has()]).toEqual([false, true]);
    expect(absent.reveal({ optional: true })).toBeUndefined();
    expect(await absent.value({ optional: true })).toBeUndefined();
    expect(() => absent.reveal()).toThrow(failing('SECRET_NOT_FOUND'));
    await expect(absent.value()).rejects.toThrow(failing('SECRET_NOT_FOUND'));
    const broken = createKeyManager({
      environment: 'test', store: { ...store, readSync: () => { throw new Error('first-value'); } },
    }).secret(NAME);
    expect(() => broken.has()).toThrow(failing('STORE_UNAVAILABLE'));
    expect(() => broken.reveal({ optional: true })).toThrow(failing('STORE_UNAVAILABLE'));
  });

  it('refuses names that no store could hold', () => {
    expect(() => of('../x')).toThrow(failing('ARGUMENT_INVALID'));
  });

  it('gives bytes that are no text only as bytes', () => {
    const binary = createKeyManager({
      environment: 'test', store: { ...store, readSync: () => [{ value: Uint8Array.of(0xff, 0), version: '1', created: 0 }] },
    }).secret('binary');
    expect([...binary.bytes()]).toEqual([0xff, 0]);
    expect(() => binary.reveal()).toThrow(failing('SECRET_SHAPE'));
  });

  it('asks the store once for ten thousand reads', () => {
    let asked = 0;
    const counting = {
      ...store,
      readSync: () => {
        asked += 1;
        return [{ value: Buffer.from('x'), version: '1', created: 0 }];
      },
    };
    const cached = createKeyManager({ store: counting, environment: 'test' }).secret(NAME);
    const values = new Set(Array.from({ length: 10_000 }, () => cached.reveal()));
    expect([[...values], asked]).toEqual([['x'], 1]);
  });
});

describe('what a handle says of itself', () => {
  it('is its name, for people', () => {
    expect(inspect(secret)).toBe('[secret jwt-secret]');
    expect(format('%o %O', secret, { secret })).toBe('[secret jwt-secret] { secret: [secret jwt-secret] }');
    expect(JSON.stringify({ secret })).toBe('{"secret":"[secret jwt-secret]"}');
  });

  it('can be no key that somebody guesses, for programs', () => {
    const said = String(secret);
    expect(said).toMatch(/^\[secret jwt-secret [0-9a-f]{32}\]$/u);
    const unknown: unknown = secret;
    expect([`${String(unknown)}`, ''.concat(said), Buffer.from(Object(secret)).toString(), format('%s', secret)]).toEqual([said, said, said, said]);
    expect(Reflect.apply(String.prototype.concat, '', [secret])).toBe(said);
    expect(Number(secret)).toBeNaN();
    expect(said).toBe(String(of(NAME)));
  });

  it('is never its value', () => {
    secret.reveal();
    const shown = [inspect(secret, { showHidden: true, depth: 9, customInspect: false }), serialize({ ...secret }).toString('latin1')];
    expect(shown.join()).not.toContain('first-value');
  });

  it('is its meta', () => {
    expect(secret.meta).toBeUndefined();
    secret.reveal();
    clock.advance(4000);
    const made = Date.parse('2026-01-01');
    expect(secret.meta).toEqual({
      name: NAME, store: 'memory', version: '1', created: made, fetchedAt: made, ageMs: 4000, stale: expect.any(Boolean), burnt: false,
    });
  });
});

describe('fields and JSON', () => {
  beforeEach(() => {
    store.set('db', '{"user":"ada","password":"first-value","port":5432,"deep":{},"nothing":null}');
    secret = of('db');
  });

  it('are read from one value', async () => {
    expect([secret.reveal({ field: 'password' }), await secret.value({ field: 'port' })]).toEqual(['first-value', '5432']);
    expect(secret.json()).toMatchObject({ user: 'ada' });
    expect([secret.reveal({ field: 'nothing', optional: true }), secret.reveal({ field: 'toString', optional: true })]).toEqual([undefined, undefined]);
  });

  it.each([['absent', 'has no field'], ['deep', 'has no text in the field']])('that are %s fail by name', (field, how) => {
    expect(() => secret.reveal({ field })).toThrow(`The secret 'db' ${how} '${field}'.`);
  });

  it('of a secret that is no JSON fail without a word of it', () => {
    let error: unknown;
    try { of(NAME).json(); } catch (thrown) { error = thrown; }
    expect(error).toMatchObject({ code: 'SECRET_SHAPE', message: "The secret 'jwt-secret' is not JSON." });
    expect(inspect(error)).not.toContain('first');
    store.set(NAME, '[1]');
    later();
    expect(() => of(NAME).reveal({ field: 'x' })).toThrow(failing('SECRET_SHAPE'));
  });

  it('pass a schema, whose complaints are reduced to paths', () => {
    const schema = (issues?: readonly { path?: (PropertyKey | { key: PropertyKey })[] }[]) => ({
      '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => (issues ? { issues } : { value: 2 * Number(Reflect.get(Object(value), 'port')) }) },
    } as const);
    const port: number = secret.json(schema());
    expect(port).toBe(10_864);
    expect(() => secret.json(schema([{ path: ['a', { key: 0 }] }, {}]))).toThrow("The secret 'db' does not fit its schema at a.0, (the whole).");
    const thrown = { '~standard': { version: 1, vendor: 'test', validate: () => { throw new Error('first-value'); } } } as const;
    expect(() => secret.json(thrown)).toThrow(failing('SECRET_SHAPE'));
  });
});

describe('several versions', () => {
  beforeEach(() => {
    clock.advance(10 * DAY);
    store.rotate(NAME, 'second-value');
  });

  it('are a live list', () => {
    const all = secret.revealAll();
    expect(all).toEqual(['second-value', 'first-value']);
    store.rotate(NAME, 'third-value');
    later();
    expect([...all]).toEqual(['third-value', 'second-value', 'first-value']);
  });

  it('are valid until their grace period ends', () => {
    clock.advance(30 * DAY - 1);
    expect(secret.revealAll()).toHaveLength(2);
    clock.advance(1);
    expect([...secret.revealAll()]).toEqual(['second-value']);
    store.set('short', 'a');
    store.rotate('short', 'b');
    clock.advance(DAY);
    expect([...of('short').revealAll()]).toEqual(['b']);
  });

  it.each([['short', 5, 1], ['short', 0.5, 0.5], ['other', 5, 5], ['other', 50, 50]])(
    'of %s end after what the store says (%d days) or sooner, by what is declared', (name, stored, days) => {
      const created = clock.now();
      const readSync = () => [
        { value: Buffer.from('b'), version: '2', created },
        { value: Buffer.from('a'), version: '1', created: created - DAY, expires: created + stored * DAY },
      ];
      const handle = createKeyManager({ clock, environment: 'test', secrets: { short: { gracePeriodDays: 1 } }, store: { ...store, readSync } }).secret(name);
      clock.advance(days * DAY - 1);
      expect(handle.revealAll()).toHaveLength(2);
      clock.advance(1);
      expect(handle.revealAll()).toHaveLength(1);
    },
  );

  it('are tested in turn', async () => {
    const seen: string[] = [];
    expect(secret.some((value, { version }) => seen.push(version) > 0 && value.startsWith('first'))).toBe(true);
    expect(seen).toEqual(['2', '1']);
    expect(secret.some(() => false)).toBe(false);
    expect(await secret.someAsync(async (value) => Promise.resolve(value.startsWith('first')))).toBe(true);
    expect(await secret.someAsync(async () => Promise.resolve(false))).toBe(false);
  });

  it('refuse a test that gives no boolean, above all a promise', () => {
    const promise: () => boolean = Object(async () => Promise.resolve(false));
    expect(() => secret.some(promise)).toThrow(TypeError);
    const nothing: () => boolean = Object(() => undefined);
    expect(() => secret.some(nothing)).toThrow('must return a boolean');
  });

  it('make a client anew only when the active one changes', () => {
    let made = 0;
    const client = secret.perVersion((value) => ({ value, number: made += 1 }));
    expect(made).toBe(0);
    const first = client();
    expect(first).toEqual({ value: 'second-value', number: 1 });
    later();
    expect(client()).toBe(first);
    store.rotate(NAME, 'third-value');
    later();
    expect(client()).toEqual({ value: 'third-value', number: 2 });
  });
});

describe('a value that turns out stale', () => {
  const isStale = (error: unknown): boolean => error instanceof RangeError;

  it('is refreshed once and tried again', async () => {
    secret.reveal();
    store.rotate(NAME, 'second-value');
    const used: string[] = [];
    const result = await secret.use(async (value) => {
      used.push(value);
      return value.startsWith('second') ? Promise.resolve('done') : Promise.reject(new RangeError('401'));
    }, { isStale });
    expect([result, used]).toEqual(['done', ['first-value', 'second-value']]);
  });

  it('is not tried again if nothing changed, or the error is another', async () => {
    let calls = 0;
    const fail = (error: Error) => async (): Promise<never> => {
      calls += 1;
      return Promise.reject(error);
    };
    await expect(secret.use(fail(new RangeError('401')), { isStale })).rejects.toThrow('401');
    await expect(secret.use(fail(new TypeError('bad')), { isStale })).rejects.toThrow('bad');
    expect(calls).toBe(2);
  });

  it('is not tried again if the store is away, and the error stays the one of the operation', async () => {
    secret.reveal();
    store.read = async () => Promise.reject(new Error('away'));
    await expect(secret.use(async () => Promise.reject(new RangeError('401')), { isStale })).rejects.toThrow('401');
  });
});
