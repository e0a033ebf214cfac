import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import { awsSecretsManager } from '../../../src/runtime/stores/awsSecretsManager.ts';
import type { KeyManager, SecretStore } from '../../../src/runtime/types.ts';
import { secretsManagerServer, type SecretsManagerServer } from '../../../src/testing/secretsManagerServer.ts';
import { awsClientOf, contractOfAws } from '../awsContract.ts';
import { codeOf } from '../errorCode.ts';

const DAY_MS = 86_400_000;
let server: SecretsManagerServer;
let now = Date.now;
beforeAll(() => { vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true'); });
afterAll(() => { vi.unstubAllEnvs(); });
beforeEach(async () => {
  now = Date.now;
  server = await secretsManagerServer({ now: () => now() });
});
afterEach(async () => { await server.close(); });

const store = (more: Parameters<typeof awsSecretsManager>[0] = {}): SecretStore =>
  awsSecretsManager({ client: awsClientOf({ ...server, endpoint: server.url }), ...more });
const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(10_000) });
const textsOf = async (one: SecretStore, name: string, gracePeriodDays?: number): Promise<readonly string[]> =>
  (await one.read({ name, ...(gracePeriodDays !== undefined && { gracePeriodDays }) }, call())).map(({ value }) => Buffer.from(value).toString());
const operations = (): readonly string[] => server.requests.map(({ operation }) => operation);
const write = async (one: SecretStore, name: string, value: string, expected: string | null): Promise<string> =>
  await one.writeIf?.({ name }, Buffer.from(value), expected, call()) ?? '';

contractOfAws('awsSecretsManager', () => ({ ...server, endpoint: server.url }));

describe('what is read', () => {
  it('is the current version, then the previous one, each by its label', async () => {
    for (const value of ['one', 'two', 'three']) server.put('jwt', value);
    expect(await textsOf(store(), 'jwt')).toEqual(['three', 'two']);
    expect(operations()).toEqual(['GetSecretValue', 'GetSecretValue']);
  });

  it('is no version under way', async () => {
    server.put('jwt', 'one');
    server.call('PutSecretValue', { SecretId: 'jwt', SecretString: 'pending', VersionStages: ['AWSPENDING'] });
    expect(await textsOf(store(), 'jwt')).toEqual(['one']);
  });

  it('follows a label that goes back', async () => {
    const [first, second] = ['one', 'two'].map((value) => server.put('jwt', value));
    server.call('UpdateSecretVersionStage', {
      SecretId: 'jwt', VersionStage: 'AWSCURRENT', MoveToVersionId: first, RemoveFromVersionId: second,
    });
    expect(await textsOf(store(), 'jwt')).toEqual(['one', 'two']);
  });

  it('takes one request when the version before is of no use any more', async () => {
    now = () => Date.now() - 1;
    const put = server.put('jwt', 'one');
    server.put('jwt', 'two');
    const later = awsSecretsManager({ client: awsClientOf({ ...server, endpoint: server.url }) }, { now: () => Date.now() + 31 * DAY_MS });
    expect(put).toMatch(/^[\w-]{36}$/u);
    expect(await textsOf(later, 'jwt', 30)).toEqual(['two']);
    expect(await textsOf(later, 'jwt', 32)).toEqual(['two', 'one']);
    expect(operations()).toHaveLength(3);
  });

  it('may be bytes, and is written as bytes when it is no text', async () => {
    const bytes = Uint8Array.of(0xff, 0, 0x80, 0xc3);
    server.put('binary', bytes);
    const [version] = await store().read({ name: 'binary' }, call());
    expect(version?.value).toEqual(bytes);
    await store().writeIf?.({ name: 'binary' }, Uint8Array.of(0xfe, 1), version?.version ?? null, call());
    expect(server.call('GetSecretValue', { SecretId: 'binary' })).toMatchObject({ SecretBinary: '/gE=' });
  });

  it('may be JSON, of which a program reads fields', async () => {
    server.put('shop/database', JSON.stringify({ username: 'shop', password: 'first', port: 5432 }));
    const manager = createKeyManager({ environment: 'test', store: store({ prefix: 'shop/' }) });
    const secret = manager.secret('database');
    expect([await secret.value({ field: 'password' }), secret.reveal({ field: 'port' })]).toEqual(['first', '5432']);
    expect(await codeOf(() => secret.reveal({ field: 'host' }))).toBe('SECRET_SHAPE');
    manager.dispose();
  });

  it('may be named by its ARN', async () => {
    server.put('shared/jwt', 'of another account');
    const { ARN: arn } = server.call('DescribeSecret', { SecretId: 'shared/jwt' });
    expect(await textsOf(store({ prefix: 'own/' }), String(arn))).toEqual(['of another account']);
  });

  it('is listed without the prefix, over several pages', async () => {
    for (let count = 0; count < 120; count += 1) server.put(`shop/s${String(count).padStart(3, '0')}`, 'x');
    server.put('other', 'x');
    const names = await store({ prefix: 'shop/' }).list?.('s1', call());
    expect([names?.length, names?.[0], names?.at(-1)]).toEqual([20, 's100', 's119']);
    expect(await store({ prefix: 'shop/' }).list?.('', call())).toHaveLength(120);
    expect(operations()).toEqual(['ListSecrets', 'ListSecrets', 'ListSecrets']);
  });
});

describe('a write', () => {
  const stagesOf = (name: string): unknown => {
    const { VersionIdsToStages: stages } = server.call('DescribeSecret', { SecretId: name });
    return typeof stages === 'object' && stages !== null ? Object.values(stages) : stages;
  };

  it('leaves the labels as a rotation does', async () => {
    const first = await write(store(), 'jwt', 'one', null);
    await write(store(), 'jwt', 'two', first);
    expect(stagesOf('jwt')).toEqual([['AWSPREVIOUS'], ['AWSPENDING', 'AWSCURRENT']]);
  });

  it('that loses takes its version out of sight', async () => {
    const first = await write(store(), 'jwt', 'one', null);
    let open = (): void => undefined;
    server.inject({ kind: 'wait', until: new Promise<void>((resolve) => { open = resolve; }) }, { on: 'PutSecretValue' });
    const slow = codeOf(() => write(store(), 'jwt', 'slow', first));
    await server.received(operations().length + 2);
    await write(store(), 'jwt', 'fast', first);
    open();
    expect(await slow).toBe('STORE_CONFLICT');
    expect(await textsOf(store(), 'jwt')).toEqual(['fast', 'one']);
    expect(stagesOf('jwt')).toEqual([['AWSPREVIOUS'], ['AWSCURRENT']]);
  });

  it('that has lost already makes no version', async () => {
    const first = await write(store(), 'jwt', 'one', null);
    await write(store(), 'jwt', 'two', first);
    for (const expected of [first, null]) expect(await codeOf(() => write(store(), 'jwt', 'late', expected))).toBe('STORE_CONFLICT');
    expect(operations().slice(-2)).toEqual(['DescribeSecret', 'DescribeSecret']);
  });

  it('whose answer is lost counts as done, and is done once', async () => {
    const first = await write(store(), 'jwt', 'one', null);
    for (const on of ['PutSecretValue', 'UpdateSecretVersionStage']) server.inject({ kind: 'lost-reply' }, { on });
    const second = await write(store(), 'jwt', 'two', first);
    expect((await store().read({ name: 'jwt' }, call()))[0]).toMatchObject({ version: second });
    expect(await textsOf(store(), 'jwt')).toEqual(['two', 'one']);
    server.inject({ kind: 'lost-reply' }, { on: 'CreateSecret' });
    expect(await write(store(), 'fresh', 'one', null)).toBe((await store().read({ name: 'fresh' }, call()))[0]?.version);
  });

  it('fills a secret that was made without a value', async () => {
    server.call('CreateSecret', { Name: 'empty' });
    expect(await codeOf(() => store().read({ name: 'empty' }, call()))).toBe('SECRET_NOT_FOUND');
    await write(store(), 'empty', 'one', null);
    expect(await textsOf(store(), 'empty')).toEqual(['one']);
  });

  it('keeps away from secrets that AWS rotates or is to delete, and refuses what does not fit', async () => {
    const first = await write(store(), 'jwt', 'one', null);
    server.setRotation('jwt', true);
    expect(await codeOf(() => write(store(), 'jwt', 'two', first))).toBe('STORE_READ_ONLY');
    server.call('DeleteSecret', { SecretId: 'jwt' });
    expect(await codeOf(() => write(store(), 'jwt', 'two', first))).toBe('SECRET_DISABLED');
    expect(await codeOf(() => store().read({ name: 'jwt' }, call()))).toBe('SECRET_DISABLED');
    expect(await codeOf(() => write(store(), 'new', '', null))).toBe('ARGUMENT_INVALID');
    expect(await codeOf(() => write(store(), 'new', 'x'.repeat(65_537), null))).toBe('ARGUMENT_INVALID');
  });
});

describe('keyrings', () => {
  it('lose no key when two managers rotate at once', async () => {
    const managers = [0, 1].map((): KeyManager => createKeyManager({ environment: 'test', store: store(), keyrings: { orders: {} } }));
    await managers[0]?.keyring('orders').rotate();
    const made = await Promise.all(managers.flatMap((manager) => [0, 1].map(async () => manager.keyring('orders').rotate())));
    const manifest: unknown = JSON.parse(String(server.call('GetSecretValue', { SecretId: 'orders' })['SecretString']));
    expect(manifest).toHaveProperty('keys.length', 5);
    expect(manifest).toMatchObject({ keys: expect.arrayContaining(made.map(({ id }): unknown => expect.objectContaining({ id }))) });
    for (const manager of managers) manager.dispose();
  });

  it('seal and open across a rotation', async () => {
    const manager = createKeyManager({ environment: 'test', store: store(), keyrings: { orders: {} } });
    const ring = manager.keyring('orders');
    await ring.rotate();
    const data = randomBytes(8).toString('hex');
    const token = ring.encrypt(data);
    await ring.rotate();
    expect((await ring.decryptAsync(token)).text()).toBe(data);
    manager.dispose();
  });
});
