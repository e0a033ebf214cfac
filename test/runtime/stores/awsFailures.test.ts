import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyturnError } from '../../../src/runtime/errors.ts';
import { awsSecretsManager } from '../../../src/runtime/stores/awsSecretsManager.ts';
import type { SecretStore } from '../../../src/runtime/types.ts';
import type { Fault } from '../../../src/testing/faults.ts';
import { secretsManagerServer, type SecretsManagerServer } from '../../../src/testing/secretsManagerServer.ts';
import { awsClientOf } from '../awsContract.ts';
import { row } from '../failureRows.ts';
import { cleanFailureOf, PASSING_FAULTS } from './sdkFailures.ts';

const VALUE = 'a value that must not be shown';
let server: SecretsManagerServer;
let skewMs = 0;
beforeEach(async () => {
  skewMs = 0;
  server = await secretsManagerServer({ now: () => Date.now() + skewMs });
  server.put('jwt', VALUE);
});
afterEach(async () => { await server.close(); });

const storeAt = (more: Parameters<typeof awsSecretsManager>[0] = {}, place = {}): SecretStore =>
  awsSecretsManager({ client: awsClientOf({ ...server, endpoint: server.url, ...place }), ...more });
const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(20_000) });
const refusal = (code: string): Fault => ({ kind: 'status', status: 400, body: { __type: code, Message: VALUE } });

const failureOf = async (store: SecretStore, signal = call().signal): Promise<KeyturnError> =>
  cleanFailureOf(async () => store.read({ name: 'jwt' }, { signal }), {
    hidden: [VALUE, server.credentials.secretAccessKey], sdk: /\$response|\$metadata|authorization/u,
  });

describe('a service that refuses', () => {
  it.each([
    ['ResourceNotFoundException', 'SECRET_NOT_FOUND'], ['AccessDeniedException', 'ACCESS_DENIED'], ['DecryptionFailure', 'ACCESS_DENIED'],
    ['ExpiredTokenException', 'ACCESS_DENIED'], ['UnrecognizedClientException', 'ACCESS_DENIED'], ['ThrottlingException', 'STORE_THROTTLED'],
    ['TooManyRequestsException', 'STORE_THROTTLED'], ['LimitExceededException', 'STORE_THROTTLED'], ['InternalServiceError', 'STORE_UNAVAILABLE'],
    ['InvalidParameterException', 'STORE_PROTOCOL'], ['InvalidRequestException', 'STORE_PROTOCOL'], ['SomethingNew', 'STORE_PROTOCOL'],
  ])('by %s means %s', async (name, code) => {
    server.inject(refusal(name), { times: 2 });
    expect(await failureOf(storeAt())).toMatchObject({ code, details: { secret: 'jwt', store: 'awsSecretsManager' } });
  });

  it.each([['com.amazonaws.secretsmanager#AccessDeniedException'], ['AccessDeniedException:http://internal.amazon.com/']])('by the name %s too', async (name) => {
    server.inject(refusal(name), { times: 2 });
    expect(await failureOf(storeAt())).toMatchObject({ code: 'ACCESS_DENIED' });
  });

  it('says how long it wants to be left alone, and is left alone', async () => {
    server.inject({ kind: 'throttle', retryAfterSeconds: 7 }, { times: Infinity });
    expect(await failureOf(storeAt())).toMatchObject({ code: 'STORE_THROTTLED', details: { retryAfterMs: 7000 } });
    expect(server.requests).toHaveLength(1);
  });

  it('knows wrong keys and regions by the signature', async () => {
    const credentials = { ...server.credentials, secretAccessKey: 'another' };
    expect(await failureOf(storeAt({}, { credentials }))).toMatchObject({ code: 'ACCESS_DENIED' });
    expect(await failureOf(storeAt({}, { region: 'us-test-2' }))).toMatchObject({ code: 'ACCESS_DENIED' });
    expect(await failureOf(storeAt({}, { credentials: { ...server.credentials, accessKeyId: 'X' } }))).toMatchObject({ code: 'ACCESS_DENIED' });
  });
});

describe('a service that fails', () => {
  it.each(PASSING_FAULTS)('with %s once is asked again; twice, the failure is told', async (_, fault, code) => {
    server.inject(fault);
    expect(await storeAt().read({ name: 'jwt' }, call())).toHaveLength(1);
    server.inject(fault, { times: 2 });
    expect(await failureOf(storeAt())).toMatchObject({ code });
  });

  it('with an answer without a value is told', async () => {
    server.inject({ kind: 'status', status: 200, body: { Name: 'jwt' } }, { times: 2 });
    expect(await failureOf(storeAt())).toMatchObject({ code: 'STORE_PROTOCOL' });
  });

  it('that hangs is left after the limit of each attempt, and when the caller gives up', async () => {
    const store = storeAt({ timeoutMs: 1000 });
    server.inject({ kind: 'hang' });
    expect(await store.read({ name: 'jwt' }, call())).toHaveLength(1);
    server.inject({ kind: 'hang' }, { times: Infinity });
    expect(await failureOf(storeAt({ timeoutMs: 20 }))).toMatchObject({ code: 'STORE_TIMEOUT' });
    const arrived = server.requests.length;
    const caller = new AbortController();
    const failure = failureOf(storeAt(), caller.signal);
    await server.received(arrived + 1);
    caller.abort();
    expect(await failure).toMatchObject({ code: 'STORE_TIMEOUT' });
  });

  it('that is not there is unavailable, with the network error by its code', async () => {
    await server.close();
    expect(await failureOf(storeAt())).toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { code: 'ECONNREFUSED' } });
  });

  it(`(${row('clock off against AWS')}) is asked with its own time`, async () => {
    skewMs = 3_600_000;
    expect(await storeAt().read({ name: 'jwt' }, call())).toHaveLength(1);
    expect(server.requests.map(({ status }) => status)).toEqual([400, 200, 400]);
  });
});

describe('a batch', () => {
  const readMany = async (names: readonly string[], gracePeriodDays = 0): Promise<ReadonlyMap<string, unknown>> => {
    const answers = await storeAt().readMany?.(names.map((name) => ({ name, gracePeriodDays })), call());
    return new Map([...answers ?? []].map(([name, answer]) => [
      name, answer instanceof KeyturnError ? answer.code : answer.map(({ value }) => Buffer.from(value).toString()),
    ]));
  };

  it('answers for each name by itself', async () => {
    server.put('gone', 'x');
    server.call('DeleteSecret', { SecretId: 'gone' });
    server.put('jwt', 'second');
    expect(Object.fromEntries(await readMany(['jwt', 'absent', 'gone'], 1))).toEqual({
      jwt: ['second', VALUE], absent: 'SECRET_NOT_FOUND', gone: 'SECRET_DISABLED',
    });
  });

  it('takes one request for 20 secrets, two for 21', async () => {
    skewMs = -86_400_000;
    const names = Array.from({ length: 21 }, (_, index) => `s${index}`);
    for (const name of names) server.put(name, name);
    skewMs = 0;
    expect((await readMany(names.slice(0, 20))).get('s19')).toEqual(['s19']);
    expect(server.requests.map(({ operation }) => operation)).toEqual(['BatchGetSecretValue']);
    expect(await readMany(names)).toHaveProperty('size', 21);
    expect(server.requests).toHaveLength(3);
  });

  it('fails as a whole when it is not allowed', async () => {
    server.inject(refusal('AccessDeniedException'));
    await expect(readMany(['jwt'])).rejects.toMatchObject({ code: 'ACCESS_DENIED' });
  });
});

describe('its health', () => {
  it.each<[string, Fault | undefined, object]>([
    ['is good when it answers that there is no such secret', undefined, { ok: true }],
    ['is good when it knows who asks', refusal('AccessDeniedException'), { ok: true }],
    ['is bad when it does not', refusal('UnrecognizedClientException'), { ok: false, code: 'ACCESS_DENIED' }],
    ['is bad when it fails', { kind: 'status', status: 500 }, { ok: false, code: 'STORE_UNAVAILABLE' }],
  ])('%s', async (_, fault, health) => {
    if (fault) server.inject(fault, { times: 2 });
    expect(await storeAt().probe?.(call())).toMatchObject(health);
  });
});

describe('an address in the open', () => {
  const codeWith = async (environment: Readonly<Record<string, string>>, endpoint?: string): Promise<string> => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    try {
      return (await failureOf(awsSecretsManager({ region: 'eu-test-1', timeoutMs: 1, ...(endpoint !== undefined && { endpoint }) }))).code;
    } finally {
      vi.unstubAllEnvs();
    }
  };

  it('is refused in production, wherever it comes from', async () => {
    const far = 'http://secrets.invalid';
    expect(await codeWith({ NODE_ENV: 'production' }, far)).toBe('CONFIG_INVALID');
    for (const name of ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_SECRETS_MANAGER']) {
      expect(await codeWith({ NODE_ENV: 'production', [name]: far })).toBe('CONFIG_INVALID');
    }
    expect(await codeWith({ NODE_ENV: 'production' }, 'http://127.0.0.1:1')).not.toBe('CONFIG_INVALID');
    expect(await codeWith({ NODE_ENV: 'development', AWS_EC2_METADATA_DISABLED: 'true' }, far)).not.toBe('CONFIG_INVALID');
  });
});
