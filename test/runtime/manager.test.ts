import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { configure, createKeyManager, defineKeyManager, environment, KeyturnError, keyManager, memory } from '../../src/runtime/index.ts';
import type { KeyManagerOptions, SecretStore } from '../../src/runtime/types.ts';
import { fakeStore } from './fakeStore.ts';
import { row } from './failureRows.ts';

const failing = (code: string): unknown => expect.objectContaining({ name: 'KeyturnError', code });

afterEach(() => vi.unstubAllEnvs());

const textIn = (event: unknown, member: string): string => String(Reflect.get(Object(event), member));

describe(`the options (${row('wrong configuration')})`, () => {
  const store = memory();
  it.each<[object, string]>([
    [{}, 'store is missing: name where secrets live.'],
    [{ store: 5 }, 'store must be a store, such as keystore() or files().'],
    [{ store, stor: 1 }, 'stor is unknown; known are environment, secrets, keyrings, cache, sync, startDeadlineMs, store, stores, clock, onEvent.'],
    [{ store, secrets: { a: { ttl: 1 } } }, 'secrets.a.ttl is unknown; known are store, name, gracePeriodDays, optional, fields, schema.'],
    [{ store, secrets: { a: { store: 'b' } } }, 'secrets.a.store names no store of stores.'],
    [{ stores: { b: store }, secrets: { a: {} } }, 'secrets.a.store names no store of stores.'],
    [{ store, keyrings: { a: { source: { store: 'b' } } } }, 'keyrings.a.source.store names no store of stores.'],
    [{ store, keyrings: { a: { rotation: {} } } }, 'keyrings.a.rotation.maxAgeDays is missing.'],
    [{ store, cache: { refreshJitter: 1 } }, 'cache.refreshJitter must be a number from 0 to 0.9.'],
    [{ store, clock: {} }, 'clock must be a clock with now() and monotonic().'],
    [{ store, onEvent: 1 }, 'onEvent must be a function.'],
  ])('%o are refused by name', (options, message) => {
    expect(() => createKeyManager(options)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID', message: `Key manager options: ${message}` }));
  });

  it('come back from defineKeyManager as they are', () => {
    const options: KeyManagerOptions = { store };
    expect(defineKeyManager(options)).toBe(options);
  });

  it('may lack a default store, if each name says where it is', () => {
    const manager = createKeyManager({ environment: 'test', stores: { b: memory({ x: 'v' }) }, secrets: { a: { store: 'b', name: 'x' } } });
    expect(manager.secret('a').reveal()).toBe('v');
    expect(() => manager.secret('other').reveal()).toThrow(failing('CONFIG_INVALID'));
  });
});

describe('the environment store', () => {
  it.each([undefined, '', 'production', 'PRODUCTION', 'prod', 'staging', 'live'])('is refused when the environment is %s', (name) => {
    vi.stubEnv('KEYTURN_ENV', '');
    vi.stubEnv('NODE_ENV', name);
    expect(() => createKeyManager({ store: environment() })).toThrow(failing('ENVIRONMENT_STORE_REFUSED'));
    expect(() => createKeyManager({ store: memory(), stores: { env: environment() } })).toThrow(failing('ENVIRONMENT_STORE_REFUSED'));
  });

  it.each(['development', 'test', 'Test', 'ci', 'local'])('is taken when it is %s', (name) => {
    vi.stubEnv('KEYTURN_ENV', name);
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('MANAGER_TEST', 'v');
    expect(createKeyManager({ store: environment() }).secret('manager-test').reveal()).toBe('v');
    expect(() => createKeyManager({ store: environment(), environment: 'production' })).toThrow('is \'production\'.');
  });
});

describe(row('value not loaded, and blocking forbidden'), () => {
  it('is no reason to block where the manager has no file to block with, or was told not to', async () => {
    for (const sync of ['block', 'preload'] as const) {
      const secret = createKeyManager({ store: fakeStore({ x: 'v' }), environment: 'test', sync }).secret('x');
      expect(() => secret.reveal()).toThrow(failing('SECRET_NOT_LOADED'));
      expect(() => secret.reveal()).toThrow(/--import eslint-plugin-keyturn\/preload/u);
      await vi.waitFor(() => expect(secret.reveal()).toBe('v'));
    }
  });
});

describe('ready', () => {
  it('loads what is declared or was asked for', async () => {
    const store = fakeStore({ a: '1', b: '2' });
    const manager = createKeyManager({ store, environment: 'test', secrets: { a: {}, absent: { optional: true } } });
    expect(() => manager.secret('b').reveal()).toThrow(failing('SECRET_NOT_LOADED'));
    await manager.ready();
    expect([manager.secret('a').reveal(), manager.secret('b').reveal(), manager.secret('absent').reveal({ optional: true })]).toEqual(['1', '2', undefined]);
  });

  it('tries again what may pass, and rejects with what does not', async () => {
    const store = fakeStore({ a: '1' });
    store.failure = 'STORE_UNAVAILABLE';
    const manager = createKeyManager({ store, environment: 'test', secrets: { a: {} }, onEvent: () => { store.failure = undefined; } });
    await manager.ready();
    expect(manager.secret('a').reveal()).toBe('1');
    await expect(createKeyManager({ store, environment: 'test', secrets: { absent: {} } }).ready()).rejects.toThrow(failing('SECRET_NOT_FOUND'));
    await expect(createKeyManager({ store, environment: 'test', keyrings: { ring: {} } }).ready()).rejects.toThrow(failing('SECRET_NOT_FOUND'));
  });
});

describe('events', () => {
  it('reach listeners by type, all listeners, and the diagnostics channel', () => {
    const heard: string[] = [];
    const note = (place: string) => (event: unknown): void => void heard.push(`${place} ${textIn(event, 'type')} ${textIn(event, 'name')}`);
    const published = note('channel');
    subscribe('keyturn:secret', published);
    const manager = createKeyManager({ store: memory({ a: '1', b: '2' }), environment: 'test', onEvent: note('option') });
    const end = manager.on('secret.loaded', note('on'));
    manager.on('secret.rotated', note('never'));
    manager.secret('a').reveal();
    end();
    manager.secret('b').reveal();
    unsubscribe('keyturn:secret', published);
    expect(heard).toEqual(['on secret.loaded a', 'option secret.loaded a', 'channel secret.loaded a', 'option secret.loaded b', 'channel secret.loaded b']);
  });

  it('of a listener that throws surface apart from the read', () => {
    const later: unknown[] = [];
    const nextTick = vi.spyOn(process, 'nextTick').mockImplementation((callback) => void later.push(callback));
    const manager = createKeyManager({ store: memory({ a: '1' }), environment: 'test', onEvent: () => { throw new RangeError('mine'); } });
    expect(manager.secret('a').reveal()).toBe('1');
    nextTick.mockRestore();
    expect(later).toHaveLength(1);
    expect(later[0]).toThrow(RangeError);
  });
});

describe('names', () => {
  it('that a program makes up do not fill the memory', () => {
    const dropped: SecretStore = { ...memory(), readSync: () => [{ value: Buffer.from('v'), version: '1', created: 0 }] };
    let reads = 0;
    const store: SecretStore = { ...dropped, readSync: (reference) => { reads += 1; return dropped.readSync?.(reference) ?? []; } };
    const manager = createKeyManager({ store, environment: 'test', secrets: { kept: {} } });
    manager.secret('kept').reveal();
    for (let count = 0; count < 1100; count += 1) manager.secret(`tenant-${count}`).reveal();
    manager.secret('kept').reveal();
    expect(reads).toBe(1101);
    manager.secret('tenant-0').reveal();
    expect(reads).toBe(1102);
  });

  it('may be many at once', async () => {
    const names = Array.from({ length: 1500 }, (_, index) => `tenant-${index}`);
    const store = fakeStore(Object.fromEntries(names.map((name) => [name, name])));
    const manager = createKeyManager({ store, environment: 'test' });
    expect(await Promise.all(names.map(async (name) => manager.secret(name).value()))).toEqual(names);
  });

  it('of objects are names like others', () => {
    const manager = createKeyManager({ store: memory({ constructor: 'a', __proto__x: 'b' }), environment: 'test', secrets: {} });
    expect([manager.secret('constructor').reveal(), manager.secret('toString').has()]).toEqual(['a', false]);
  });
});

describe('the process-wide manager', () => {
  const options: KeyManagerOptions = { store: memory({ a: '1' }), environment: 'test' };
  afterEach(() => keyManager.dispose());

  it('serves handles that were made before it was configured', () => {
    const secret = keyManager.secret('a');
    configure(options);
    expect(secret.reveal()).toBe('1');
  });

  it(`is configured once (${row('configured twice')}), and again after it was disposed of`, () => {
    configure(options);
    expect(configure(options)).toBe(keyManager);
    expect(() => configure({ ...options })).toThrow(failing('ALREADY_CONFIGURED'));
    keyManager.dispose();
    expect(() => keyManager.secret('a').reveal()).toThrow(failing('DISPOSED'));
    configure({ ...options, store: memory({ a: '2' }) });
    expect(keyManager.secret('a').reveal()).toBe('2');
  });
});

describe('an error', () => {
  it('says what it is about, and keeps nothing of a foreign cause but its kind', () => {
    const cause = Object.assign(new Error('payload'), { code: 'E', status: 500, syscall: 'read', body: 'payload' });
    const error = new KeyturnError('STORE_UNAVAILABLE', 'Away.', { secret: 'a', cause });
    expect(error.toJSON()).toEqual({ name: 'KeyturnError', code: 'STORE_UNAVAILABLE', message: 'Away.', secret: 'a' });
    expect(error.cause).toEqual({ name: 'Error', code: 'E', status: 500, syscall: 'read' });
    const outer = new KeyturnError('SECRET_STALE', 'Old.', { cause: error });
    expect(outer.cause).toBe(error);
    expect(new KeyturnError('SECRET_STALE', 'Old.', { cause: 'payload' }).cause).toEqual({ name: 'string' });
  });

  it('is one of all copies of the runtime', async () => {
    vi.resetModules();
    const { KeyturnError: Other } = await import('../../src/runtime/errors.ts');
    expect(Other).not.toBe(KeyturnError);
    expect(new Other('DISPOSED', 'x')).toBeInstanceOf(KeyturnError);
    expect(new Error('x')).not.toBeInstanceOf(KeyturnError);
    expect(Reflect.apply(KeyturnError[Symbol.hasInstance], KeyturnError, [null])).toBe(false);
  });
});
