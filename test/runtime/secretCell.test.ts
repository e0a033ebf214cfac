import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyturnError } from '../../src/runtime/errors.ts';
import { createKeyManager } from '../../src/runtime/manager.ts';
import type { CachePolicy, KeyManager, KeyManagerEvent } from '../../src/runtime/types.ts';
import { codeOf } from './errorCode.ts';
import { fakeClock, type FakeClock } from './fakeClock.ts';
import { fakeStore, type FakeStore } from './fakeStore.ts';

const NAME = 'api-key';
const MINUTE = 60_000;

let clock: FakeClock;
let store: FakeStore;
let events: KeyManagerEvent[];
let manager: KeyManager;

const start = (cache: CachePolicy = {}): void => {
  manager = createKeyManager({
    store, clock, environment: 'test', cache: { refreshJitter: 0, ...cache }, onEvent: (event) => events.push(event),
  });
};
const value = async (): Promise<string> => manager.secret(NAME).value();
const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  clock = fakeClock();
  store = fakeStore({ [NAME]: 'one' }, clock.now);
  events = [];
  start();
});
afterEach(() => {
  manager.dispose();
  vi.useRealTimers();
});

describe('a value that is fresh', () => {
  it('is read once for all who ask at once, and not again', async () => {
    const values = await Promise.all(Array.from({ length: 1000 }, value));
    expect(new Set(values)).toEqual(new Set(['one']));
    clock.advance(5 * MINUTE - 1);
    expect(manager.secret(NAME).reveal()).toBe('one');
    expect(store.requests).toBe(1);
  });

  it('is fresh for a time that is shortened at random', async () => {
    start({ refreshJitter: 0.5 });
    await value();
    clock.advance(2.5 * MINUTE - 1);
    manager.secret(NAME).reveal();
    expect(store.requests).toBe(1);
    clock.advance(2.5 * MINUTE + 1);
    manager.secret(NAME).reveal();
    expect(store.requests).toBe(2);
  });
});

describe('a value that is stale', () => {
  beforeEach(async () => {
    await value();
    store.memory.rotate(NAME, 'two');
    clock.advance(5 * MINUTE);
  });

  it('is served, and refreshed once in the background', async () => {
    expect([manager.secret(NAME).reveal(), manager.secret(NAME).reveal(), await value()]).toEqual(['one', 'one', 'one']);
    await settled();
    expect(manager.secret(NAME).reveal()).toBe('two');
    expect(store.requests).toBe(2);
  });

  it('is refreshed before it is served where nothing happens in the background', async () => {
    start({ background: 'off' });
    await value();
    clock.advance(5 * MINUTE);
    store.memory.rotate(NAME, 'three');
    expect(await value()).toBe('three');
  });

  it('is announced when it changes, by name and version only', async () => {
    manager.secret(NAME).reveal();
    await settled();
    expect(events.map(({ type, name, version }) => [type, name, version])).toEqual([
      ['secret.loaded', NAME, '1'], ['secret.rotated', NAME, '2'],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/one|two/u);
  });

  it('is served through an outage, which is bounded by the last success', async () => {
    store.failure = 'STORE_UNAVAILABLE';
    for (let minute = 5; minute < 60; minute += 1) {
      expect(await value()).toBe('one');
      await settled();
      clock.advance(MINUTE);
    }
    expect(await codeOf(value)).toBe('SECRET_STALE');
    expect(await codeOf(() => manager.secret(NAME).reveal())).toBe('SECRET_STALE');
    expect(events.filter(({ type }) => type === 'secret.refresh-failed').length).toBeGreaterThan(20);
  });

  it('is served again as soon as the store is back', async () => {
    store.failure = 'STORE_TIMEOUT';
    clock.advance(60 * MINUTE);
    expect(await codeOf(value)).toBe('SECRET_STALE');
    store.failure = undefined;
    clock.advance(MINUTE);
    expect(await value()).toBe('two');
  });
});

it('an answer that was overtaken by a later read is dropped', async () => {
  let open = (): void => undefined;
  store.gate = new Promise<void>((resolve) => { open = resolve; });
  store.readSync = store.memory.readSync;
  const waiting = value();
  store.memory.rotate(NAME, 'two');
  expect(manager.secret(NAME).reveal()).toBe('two');
  open();
  expect(await waiting).toBe('two');
  expect(manager.secret(NAME).reveal()).toBe('two');
});

describe('the age of a value', () => {
  it('grows though the wall clock was set back', async () => {
    await value();
    clock.step(-24 * 60 * MINUTE);
    clock.advance(60 * MINUTE);
    store.failure = 'STORE_UNAVAILABLE';
    expect(await codeOf(value)).toBe('SECRET_STALE');
  });

  it('grows though the monotonic clock stood still, as in a suspended machine', async () => {
    await value();
    clock.step(60 * MINUTE);
    store.memory.rotate(NAME, 'two');
    expect(await value()).toBe('two');
  });
});

describe('a store that fails at first', () => {
  it('is left alone for a while, in which reads throw at once', async () => {
    store.failure = 'STORE_UNAVAILABLE';
    store.retryAfterMs = 30_000;
    expect(await codeOf(value)).toBe('STORE_UNAVAILABLE');
    clock.advance(29_999);
    expect(await codeOf(value)).toBe('STORE_UNAVAILABLE');
    expect(store.requests).toBe(1);
    store.failure = undefined;
    clock.advance(1);
    expect(await value()).toBe('one');
  });

  it('is asked less often the longer it fails', async () => {
    store.failure = 'STORE_UNAVAILABLE';
    for (let second = 0; second < 600; second += 1) {
      await codeOf(value);
      clock.advance(1000);
    }
    expect(store.requests).toBeGreaterThan(10);
    expect(store.requests).toBeLessThan(120);
  });

  it('is believed for half a minute that a secret is not there', async () => {
    store.memory.delete(NAME);
    expect(await codeOf(value)).toBe('SECRET_NOT_FOUND');
    store.memory.set(NAME, 'two');
    clock.advance(29_999);
    expect(await codeOf(value)).toBe('SECRET_NOT_FOUND');
    clock.advance(1);
    expect(await value()).toBe('two');
  });

  it('has errors of its own wrapped without their message', async () => {
    store.read = async () => Promise.reject(Object.assign(new Error('payload one'), { code: 'ECONNRESET', body: 'one' }));
    const error: unknown = await value().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { name: 'Error', code: 'ECONNRESET' } });
    expect(JSON.stringify(error) + String(error)).not.toContain('one');
  });

  it('that never answers is given up', async () => {
    start({ requestTimeoutMs: 20 });
    store.gate = new Promise(() => undefined);
    expect(await codeOf(value)).toBe('STORE_TIMEOUT');
  });
});

describe('a secret that was there', () => {
  beforeEach(value);

  it('is served on when it seems deleted, which may be an accident', async () => {
    store.memory.delete(NAME);
    clock.advance(10 * MINUTE);
    await value();
    await settled();
    expect(manager.secret(NAME).reveal()).toBe('one');
    expect(events.at(-1)).toMatchObject({ type: 'secret.refresh-failed', code: 'SECRET_NOT_FOUND' });
  });

  it('is dropped when access was denied three times', async () => {
    store.failure = 'ACCESS_DENIED';
    for (let count = 0; count < 2; count += 1) {
      clock.advance(6 * MINUTE);
      await value();
      await settled();
    }
    expect(await value()).toBe('one');
    clock.advance(6 * MINUTE);
    await value();
    await settled();
    expect(await codeOf(value)).toBe('ACCESS_DENIED');
  });
});

describe('a store that answers at once', () => {
  beforeEach(() => { store.readSync = store.memory.readSync; });

  it('is asked again for each stale value, so that a rotation shows within seconds', async () => {
    manager.secret(NAME).reveal();
    for (const read of [() => manager.secret(NAME).reveal(), value]) {
      store.memory.rotate(NAME, `after ${clock.now()}`);
      clock.advance(4999);
      expect(await read()).not.toBe(`after ${clock.now() - 4999}`);
      clock.advance(1);
      expect(await read()).toBe(`after ${clock.now() - 5000}`);
    }
  });

  it('that fails lets the stale value be served, and that denies access three times does not', async () => {
    manager.secret(NAME).reveal();
    store.readSync = () => { throw new KeyturnError('ACCESS_DENIED', 'No.'); };
    for (const served of ['no error', 'no error', 'ACCESS_DENIED', 'ACCESS_DENIED']) {
      clock.advance(5000);
      expect(await codeOf(() => manager.secret(NAME).reveal())).toBe(served);
    }
  });
});

describe('a forced refresh', () => {
  it('asks at most once per cool-down, failures included', async () => {
    await value();
    store.memory.rotate(NAME, 'two');
    expect(await manager.secret(NAME).refresh()).toMatchObject({ version: '2', ageMs: 0, stale: false });
    store.failure = 'STORE_UNAVAILABLE';
    await manager.secret(NAME).refresh();
    expect(store.requests).toBe(2);
    clock.advance(10_000);
    expect(await codeOf(() => manager.secret(NAME).refresh())).toBe('STORE_UNAVAILABLE');
    expect(await codeOf(() => manager.secret(NAME).refresh())).toBe('STORE_UNAVAILABLE');
    expect(store.requests).toBe(3);
    expect(manager.secret(NAME).reveal()).toBe('two');
  });
});

describe('the background', () => {
  it('keeps a value fresh that is read, and lets one rest that is not', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await value();
    const pass = async (): Promise<void> => {
      clock.advance(5 * MINUTE);
      await vi.advanceTimersByTimeAsync(5 * MINUTE);
    };
    await pass();
    expect(store.requests).toBe(2);
    await pass();
    await pass();
    expect(store.requests).toBe(2);
  });

  it('keeps a value fresh that somebody listens to', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await value();
    const heard: unknown[] = [];
    const end = manager.secret(NAME).onChange(({ version }) => heard.push(version));
    for (const next of ['two', 'three']) {
      store.memory.rotate(NAME, next);
      clock.advance(5 * MINUTE);
      await vi.advanceTimersByTimeAsync(5 * MINUTE);
    }
    end();
    store.memory.rotate(NAME, 'four');
    clock.advance(5 * MINUTE);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(heard).toEqual(['2', '3']);
  });
});

describe('a manager that was disposed of', () => {
  it('refuses, and does not take in what was under way', async () => {
    let open = (): void => undefined;
    store.gate = new Promise<void>((resolve) => { open = resolve; });
    const secret = manager.secret(NAME);
    const waiting = codeOf(() => secret.value());
    manager.dispose();
    open();
    expect(await waiting).toBe('DISPOSED');
    expect(await codeOf(() => secret.value())).toBe('DISPOSED');
    expect(await codeOf(() => secret.reveal())).toBe('DISPOSED');
  });
});
