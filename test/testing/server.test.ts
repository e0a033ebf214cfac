import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Service, startServer, type TestServer } from '../../src/testing/server.ts';

const START = Date.parse('2026-01-01T00:00:00Z');
const VALUE = 'a value that must not be logged';

/** A counter: `POST` adds one; anything gives the count, or the one before on a stale replica. */
const counter = (): Service => {
  let count = 0;
  return {
    operationOf: ({ method }) => (method === 'POST' ? 'Add' : 'Read'),
    answer: ({ method, isStale }) => {
      if (method === 'POST') count += 1;
      return { status: 200, body: { count: isStale ? count - 1 : count } };
    },
    failure: (status) => ({ status, body: { error: `own words for ${String(status)}` } }),
  };
};

let server: TestServer;
beforeEach(async () => { server = await startServer(counter(), { now: () => START }); });
afterEach(async () => { await server.close(); });

const ask = async (method = 'GET'): Promise<Response> =>
  fetch(`${server.url}/count?token=${encodeURIComponent(VALUE)}`, {
    method, redirect: 'manual', headers: { authorization: VALUE }, ...(method === 'POST' && { body: VALUE }),
  });
const count = async (): Promise<unknown> => (await ask()).json();

describe('a test server', () => {
  it('answers on the loopback interface by its own clock', async () => {
    expect(server.url).toBe(`http://127.0.0.1:${String(server.port)}`);
    const response = await ask('POST');
    expect([response.status, await response.json()]).toEqual([200, { count: 1 }]);
    expect(response.headers.get('date')).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  it('logs what was asked without any value', async () => {
    await ask('POST');
    server.inject({ kind: 'status', status: 500 });
    await ask();
    expect(server.requests).toEqual([
      { time: START, method: 'POST', path: '/count', operation: 'Add', status: 200 },
      { time: START, method: 'GET', path: '/count', operation: 'Read', status: 500, fault: 'status' },
    ]);
    expect(JSON.stringify(server.requests)).not.toContain(VALUE.slice(0, 7));
  });

  it('ends with requests that hang', async () => {
    server.inject({ kind: 'hang' });
    const hanging = ask();
    await server.received(1);
    await server.close();
    await expect(hanging).rejects.toThrow(TypeError);
    server = await startServer(counter());
  });
});

describe('a fault', () => {
  it('is met once, and by the operation that it is aimed at', async () => {
    server.inject({ kind: 'status', status: 503 }, { on: 'Add' });
    const statuses = [(await ask()).status, (await ask('POST')).status, (await ask('POST')).status];
    expect(statuses).toEqual([200, 503, 200]);
  });

  it('is met until it is taken back, or the server healed', async () => {
    const takeBack = server.inject({ kind: 'status', status: 503 }, { times: Infinity, on: /^Re/u });
    const statuses = [(await ask()).status, (await ask()).status];
    takeBack();
    statuses.push((await ask()).status);
    server.inject({ kind: 'html', status: 502 }, { times: 9 });
    statuses.push((await ask()).status);
    server.heal();
    statuses.push((await ask()).status);
    expect(statuses).toEqual([503, 503, 200, 502, 200]);
  });

  it('speaks in the words of the service, or in those given', async () => {
    server.inject({ kind: 'status', status: 403 });
    expect(await count()).toEqual({ error: 'own words for 403' });
    server.inject({ kind: 'status', status: 403, body: 'other' });
    expect(await count()).toBe('other');
  });

  it('throttles so many times', async () => {
    server.inject({ kind: 'throttle', retryAfterSeconds: 7 }, { times: 2 });
    const answers = [await ask(), await ask(), await ask()];
    expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([[429, '7'], [429, '7'], [200, null]]);
  });

  it('cuts the connection before the request takes effect, or after', async () => {
    server.inject({ kind: 'reset' });
    await expect(ask('POST')).rejects.toThrow(TypeError);
    expect(await count()).toEqual({ count: 0 });
    server.inject({ kind: 'lost-reply' });
    await expect(ask('POST')).rejects.toThrow(TypeError);
    expect(await count()).toEqual({ count: 1 });
  });

  it('cuts the answer in half', async () => {
    server.inject({ kind: 'truncate' });
    const response = await ask();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it('shows a page in place of an answer, or leads elsewhere', async () => {
    server.inject({ kind: 'html' });
    const page = await ask();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toMatch(/^<!doctype html>/u);
    server.inject({ kind: 'redirect', to: 'http://127.0.0.1:9/' });
    const elsewhere = await ask();
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([307, 'http://127.0.0.1:9/']);
  });

  it('delays, by a time or until it is let go', async () => {
    server.inject({ kind: 'delay', ms: 5 });
    expect(await count()).toEqual({ count: 0 });
    let letGo = (): void => undefined;
    server.inject({ kind: 'wait', until: new Promise<void>((resolve) => { letGo = resolve; }) });
    const late = count();
    await server.received(2);
    expect(server.requests[1]).not.toHaveProperty('status');
    letGo();
    expect(await late).toEqual({ count: 0 });
  });

  it('reads from a stale replica, and shows another clock', async () => {
    await ask('POST');
    server.inject({ kind: 'stale-replica' });
    expect([await count(), await count()]).toEqual([{ count: 0 }, { count: 1 }]);
    server.inject({ kind: 'clock-skew', ms: -3_600_000 });
    expect((await ask()).headers.get('date')).toBe('Wed, 31 Dec 2025 23:00:00 GMT');
  });
});
