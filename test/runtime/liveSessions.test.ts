/** A live list of secrets in real session libraries: across a rotation nobody is logged out, and new cookies use the new secret. */
import type { Server } from 'node:http';
import cookieSession from 'cookie-session';
import express, { type Express, type RequestHandler } from 'express';
import session from 'express-session';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { memory, type MemoryStore } from '../../src/runtime/stores/memory.ts';
import type { SecretHandle } from '../../src/runtime/handleTypes.ts';
import { fakeClock, type FakeClock } from './fakeClock.ts';

const DAY = 86_400_000;
const NAME = 'session-secret';

let clock: FakeClock;
let store: MemoryStore;
let secret: SecretHandle;
let server: Server;

const SESSIONS: readonly (readonly [string, () => RequestHandler])[] = [
  ['express-session', () => session({ secret: secret.revealAll(), resave: false, saveUninitialized: false, name: 'sid' })],
  ['cookie-session', () => cookieSession({ keys: secret.revealAll(), name: 'sid' })],
];

/** An application that logs in, and tells who is logged in. */
const application = (handler: RequestHandler): Express => {
  const app = express();
  app.use(handler);
  app.get('/login', (request, response) => {
    Object.assign(request.session, { user: 'ada' });
    response.end('in');
  });
  app.get('/who', (request, response) => void response.end(String(Reflect.get(Object(request.session), 'user'))));
  return app;
};

const start = async (handler: RequestHandler): Promise<void> => new Promise((resolve) => {
  server = application(handler).listen(0, '127.0.0.1', () => resolve());
});
const ask = async (path: string, cookie = ''): Promise<{ text: string; cookie: string }> => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
  return { text: await response.text(), cookie: response.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') };
};
const login = async (): Promise<string> => (await ask('/login')).cookie;
const who = async (cookie: string): Promise<string> => (await ask('/who', cookie)).text;

/** A rotation, and the time after which it is seen. */
const rotate = (value: string): void => {
  store.rotate(NAME, value);
  clock.advance(6_000);
};

beforeEach(() => {
  clock = fakeClock();
  store = memory({ [NAME]: 'the-first-session-secret' }, { now: clock.now });
  secret = createKeyManager({ store, clock, environment: 'test', secrets: { [NAME]: { gracePeriodDays: 1 } } }).secret(NAME);
});
afterEach(async () => new Promise<void>((resolve) => {
  server.close(() => resolve());
  server.closeAllConnections();
}));

describe.each(SESSIONS)('sessions of %s', (_, make) => {
  beforeEach(async () => start(make()));

  it('outlive a rotation, until the grace period of the old secret ends', async () => {
    const before = await login();
    expect([await who(before), await who('')]).toEqual(['ada', 'undefined']);

    rotate('the-second-session-secret');
    expect(await who(before)).toBe('ada');
    const after = await login();
    expect(after).not.toBe(before);

    clock.advance(DAY);
    expect([await who(before), await who(after)]).toEqual(['undefined', 'ada']);
  });

  it('of a secret that was revoked end at once', async () => {
    const before = await login();
    rotate('the-second-session-secret');
    store.revoke(NAME, '1');
    clock.advance(6_000);
    expect(await who(before)).toBe('undefined');
  });

  it('that were begun after a rotation are signed with the new secret', async () => {
    rotate('the-second-session-secret');
    const after = await login();
    store.set(NAME, 'the-second-session-secret');
    clock.advance(6_000);
    expect(await who(after)).toBe('ada');
    store.set(NAME, 'the-first-session-secret');
    clock.advance(6_000);
    expect(await who(after)).toBe('undefined');
  });
});
