/**
 * The failure table of `docs/runtime/failures.md`, row by row: what the store does, what a first read gets, what a later one gets, and what is
 * announced. What comes by wire is in the tests of each store.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeyManager } from '../../src/runtime/manager.ts';
import type { KeyManager, KeyManagerEvent, KeyManagerOptions } from '../../src/runtime/types.ts';
import { codeOf } from './errorCode.ts';
import { fakeClock, type FakeClock } from './fakeClock.ts';
import { row } from './failureRows.ts';
import { faultsWith, type FaultyStore, faultyStore } from './faultyStore.ts';

const NAME = 'api-key';
const MINUTE = 60_000;
const FAULTS = faultsWith('payload');

/** Passing faults: the row, what the store does, the code that a read throws. */
const PASSING = [
  [row('store unreachable'), 'refused connection', 'STORE_UNAVAILABLE'],
  [row('store unreachable'), 'no such host', 'STORE_UNAVAILABLE'],
  [row('store unreachable'), 'untrusted certificate', 'STORE_UNAVAILABLE'],
  [row('store unreachable'), 'reset connection', 'STORE_UNAVAILABLE'],
  [row('store unreachable'), 'thrown text', 'STORE_UNAVAILABLE'],
  [row('store unreachable'), 'error of a parser', 'STORE_UNAVAILABLE'],
  [row('store sealed'), 'sealed vault', 'STORE_UNAVAILABLE'],
  [row('store silent'), 'hang', 'STORE_TIMEOUT'],
  [row('store throttling'), 'throttling', 'STORE_THROTTLED'],
  [row('answer that is none: HTML, cut off'), 'page of HTML', 'STORE_PROTOCOL'],
] as const;

/** Answers that say no. */
const CONFIRMED = [
  [row('access denied'), 'denied access', 'ACCESS_DENIED'],
  [row('secret absent'), 'absent secret', 'SECRET_NOT_FOUND'],
  [row('secret disabled, expired, not valid yet, or deleted'), 'disabled secret', 'SECRET_DISABLED'],
] as const;

let clock: FakeClock;
let store: FaultyStore;
let events: KeyManagerEvent[];
let manager: KeyManager;

const start = (more: Partial<KeyManagerOptions> = {}): KeyManager =>
  createKeyManager({ store, clock, environment: 'test', secrets: { [NAME]: {} }, onEvent: (event) => events.push(event), ...more });
/** Lets time pass on both clocks, and for timers. */
const pass = async (ms: number): Promise<void> => {
  clock.advance(ms);
  await vi.advanceTimersByTimeAsync(ms);
};
/** How a read ends, when a hanging request has been given up. */
const outcome = async (operation: () => unknown): Promise<unknown> => {
  const code = codeOf(operation);
  await vi.advanceTimersByTimeAsync(5_000);
  return code;
};
const reveal = (): string => manager.secret(NAME).reveal();
const value = async (): Promise<string> => manager.secret(NAME).value();
const failures = (): readonly unknown[] => events.filter(({ type }) => type === 'secret.refresh-failed').map(({ code }) => code);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  clock = fakeClock();
  store = faultyStore({ [NAME]: 'one' }, clock.now);
  events = [];
  manager = start();
});
afterEach(() => {
  manager.dispose();
  vi.useRealTimers();
});

describe.each([...PASSING, ...CONFIRMED])('%s (%s)', (_, fault, code) => {
  beforeEach(() => { store.fault = FAULTS[fault]; });

  it('at the first read throws, and is announced', async () => {
    expect(await outcome(value)).toBe(code);
    expect(failures()).toEqual([code]);
  });

  it('is not met again while the store is left alone', async () => {
    await outcome(value);
    expect(await Promise.all([codeOf(value), codeOf(value), codeOf(reveal)])).toEqual([code, code, code]);
    expect(store.requests).toBe(1);
  });
});

describe.each(PASSING)('%s (%s)', (_, fault, code) => {
  it('at the start is borne if it passes', async () => {
    store.fault = FAULTS[fault];
    const ready = codeOf(() => manager.ready());
    await pass(5_000);
    store.fault = undefined;
    // Throttling asks to be left alone for longer than a start may take.
    for (let second = 0; second < 10; second += 1) await pass(1_000);
    expect(await ready).toBe(fault === 'throttling' ? 'STORE_THROTTLED' : 'no error');
  });

  it('at the start is told after 15 s if it does not', async () => {
    store.fault = FAULTS[fault];
    const ready = codeOf(() => manager.ready());
    for (let second = 0; second < 40; second += 1) await pass(500);
    expect(await ready).toBe(code);
    expect(failures()[0]).toBe(code);
  });

  it(`later, for 55 minutes, fails no read; for 61 minutes, each (${row('value too old')})`, async () => {
    await value();
    store.fault = FAULTS[fault];
    for (let minute = 1; minute <= 55; minute += 1) {
      await pass(MINUTE);
      expect([reveal(), await value()]).toEqual(['one', 'one']);
    }
    expect(new Set(failures())).toEqual(new Set([code]));
    await pass(6 * MINUTE);
    for (const read of [reveal, value, () => manager.secret(NAME).has(), () => manager.secret(NAME).revealAll()]) {
      expect(await outcome(read)).toBe('SECRET_STALE');
    }
    store.fault = undefined;
    await pass(2 * MINUTE);
    expect(await value()).toBe('one');
  });
});

describe('access that is denied', () => {
  it('at the start is told at once', async () => {
    store.fault = FAULTS['denied access'];
    expect(await codeOf(() => manager.ready())).toBe('ACCESS_DENIED');
    expect(store.requests).toBe(1);
  });

  it('later is borne twice; the third time it is believed', async () => {
    await value();
    store.fault = FAULTS['denied access'];
    for (let second = 0; second < 400; second += 5) {
      await pass(5_000);
      expect(await codeOf(value)).toBe(failures().length < 3 ? 'no error' : 'ACCESS_DENIED');
    }
    expect(failures().length).toBeGreaterThanOrEqual(3);
  });
});

describe.each(CONFIRMED.slice(1))('%s (%s)', (_, fault, code) => {
  beforeEach(() => { store.fault = FAULTS[fault]; });

  it('at the start is told at once', async () => {
    expect(await codeOf(() => manager.ready())).toBe(code);
    expect(store.requests).toBe(1);
  });

  it('is believed for 30 s', async () => {
    expect(await codeOf(value)).toBe(code);
    store.fault = undefined;
    await pass(29_999);
    expect(await codeOf(value)).toBe(code);
    await pass(1);
    expect(await value()).toBe('one');
  });

  it('later is served for an hour, with an event', async () => {
    store.fault = undefined;
    await value();
    store.fault = FAULTS[fault];
    await pass(55 * MINUTE);
    expect([reveal(), failures().at(-1)]).toEqual(['one', code]);
    await pass(6 * MINUTE);
    expect(await codeOf(value)).toBe(code === 'SECRET_NOT_FOUND' ? code : 'SECRET_STALE');
  });
});

describe('an absent secret', () => {
  beforeEach(() => { store.fault = FAULTS['absent secret']; });

  it('stops no start of a program that can do without it', async () => {
    expect(await codeOf(() => start({ secrets: { [NAME]: { optional: true } } }).ready())).toBe('no error');
  });

  it('is undefined to who asks for an optional one, and has() is false', async () => {
    expect([await manager.secret(NAME).value({ optional: true }), manager.secret(NAME).has()]).toEqual([undefined, false]);
  });
});

it('Retry-After is honoured, however often a read comes', async () => {
  store.fault = FAULTS['throttling'];
  await codeOf(value);
  store.fault = undefined;
  for (let second = 0; second < 30; second += 1) {
    expect(await codeOf(value)).toBe('STORE_THROTTLED');
    await pass(1_000);
  }
  expect([await value(), store.requests]).toEqual(['one', 2]);
});

it('a start that has its own deadline keeps it', async () => {
  store.fault = FAULTS['refused connection'];
  const ready = codeOf(() => start({ startDeadlineMs: 3_000 }).ready());
  for (let step = 0; step < 6; step += 1) await pass(500);
  expect(await ready).toBe('STORE_UNAVAILABLE');
});

it('1,000 concurrent first reads cause one request', async () => {
  const handles = Array.from({ length: 1_000 }, () => manager.secret(NAME));
  const values = await Promise.all(handles.map(async (handle) => handle.value()));
  expect([new Set(values), store.requests]).toEqual([new Set(['one']), 1]);
});

it('1,000 concurrent first reads of a store that hangs are all given up together', async () => {
  store.fault = FAULTS['hang'];
  const codes = Promise.all(Array.from({ length: 1_000 }, async () => codeOf(value)));
  await pass(5_000);
  expect([new Set(await codes), store.requests]).toEqual([new Set(['STORE_TIMEOUT']), 1]);
});

it(`${row('environment store in production, or where nothing says what it is')}: refused at once`, async () => {
  const refused = { ...store, developmentOnly: true };
  for (const environment of ['production', 'staging']) {
    expect(await codeOf(() => createKeyManager({ store: refused, environment }))).toBe('ENVIRONMENT_STORE_REFUSED');
  }
  vi.stubEnv('NODE_ENV', '');
  vi.stubEnv('KEYTURN_ENV', '');
  expect(await codeOf(() => createKeyManager({ store: refused }))).toBe('ENVIRONMENT_STORE_REFUSED');
  vi.unstubAllEnvs();
});

it(`${row('disposed')}: every use throws`, async () => {
  await value();
  const secret = manager.secret(NAME);
  const ring = manager.keyring('ring');
  manager.dispose();
  const uses = [
    () => secret.reveal(), () => secret.value(), () => secret.has(), () => secret.revealAll(), () => secret.revealNumbered(), () => secret.bytes(), () => secret.json(),
    () => secret.tryEach(String), () => secret.refresh(), () => secret.use(async () => Promise.resolve(), { isStale: () => true }),
    () => secret.perVersion(String)(), () => secret.someAsync(async () => Promise.resolve(true)), () => secret.onChange(() => undefined),
    () => ring.encrypt('x'), () => ring.decrypt('x'), () => ring.decryptAsync('x'), () => ring.rotate(), () => ring.sign('x'),
    () => ring.status(), () => ring.activeKey(),
  ];
  for (const use of uses) expect([use.toString(), await codeOf(use)]).toEqual([use.toString(), 'DISPOSED']);
});
