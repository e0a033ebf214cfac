import { readFileSync, statSync } from 'node:fs';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/runtime/clock.ts';
import { keystore } from '../../../src/runtime/stores/keystore.ts';
import { createKeystore } from '../../../src/runtime/stores/keystoreCreation.ts';
import { describeStoreContract } from '../storeContract.ts';
import { errorOf, temporaryKeystore, type TemporaryKeystore, textsIn } from './keystorePlaces.ts';
import { row } from '../failureRows.ts';

let made: TemporaryKeystore;
beforeEach(() => { made = temporaryKeystore(); });
afterEach(() => made.remove());

const put = async (value: string, expected: string | null, more = {}): Promise<string> =>
  made.store.put('jwt-secret', Buffer.from(value), { expected, ...more });

describeStoreContract('keystore', () => {
  const { store, remove } = temporaryKeystore();
  const putNewest = async (name: string, value: string): Promise<void> => {
    const newest = store.inspect().secrets.find((secret) => secret.name === name)?.versions[0]?.version ?? null;
    await store.put(name, Buffer.from(value), { expected: newest });
  };
  return { store, put: putNewest, close: remove };
});

describe(`a keystore file (${row('keystore missing, altered, locked')})`, () => {
  it('holds no value, and names and times in the open', async () => {
    await put('the value', null);
    const text = readFileSync(made.file, 'utf8');
    expect(text).not.toContain('the value');
    expect(text).not.toContain(Buffer.from('the value').toString('base64url'));
    expect(JSON.parse(text)).toMatchObject({ format: 1, revision: 2, secrets: { 'jwt-secret': { versions: [{ version: 1 }] } } });
    expect(statSync(made.file).mode & 0o777).toBe(0o600);
  });

  it('is made once, and is not made over', () => {
    const text = readFileSync(made.file, 'utf8');
    expect(() => createKeystore(made)).toThrow(expect.objectContaining({ code: 'STORE_CONFLICT' }));
    expect(readFileSync(made.file, 'utf8')).toBe(text);
  });

  it('that is not there is no empty keystore', async () => {
    const store = keystore({ file: `${made.file}.other`, masterKeyFile: made.masterKeyFile });
    expect(await errorOf(() => store.readSync({ name: 'a' }))).toMatchObject({ code: 'KEYSTORE_MISSING' });
    expect(await errorOf(() => store.writeIf({ name: 'a' }, Buffer.from('x'), null, { signal: AbortSignal.timeout(1000) })))
      .toMatchObject({ code: 'KEYSTORE_MISSING' });
    expect(await store.probe({ signal: AbortSignal.timeout(1000) })).toMatchObject({ ok: false, code: 'KEYSTORE_MISSING' });
  });

  it.each(['', 'x'.repeat(1024 * 1024 + 1)])('takes no value that can be no secret', async (value) => {
    const error = await errorOf(() => put(value, null));
    expect(error).toMatchObject({ code: 'ARGUMENT_INVALID' });
    expect(inspect(error)).not.toContain('xx');
  });

  it('keeps any name that a secret may have', async () => {
    for (const name of ['__proto__', 'constructor', 'db/password', '12']) {
      await made.store.put(name, Buffer.from(`of ${name}`), { expected: null });
    }
    expect(made.store.listSync('')).toEqual(['12', '__proto__', 'constructor', 'db/password']);
    expect(textsIn(made.store, '__proto__')).toEqual(['of __proto__']);
  });
});

describe('the versions of a secret', () => {
  it('are kept newest first, the previous ones until the grace period ends', async () => {
    await put('a', null);
    await put('b', '1', { gracePeriodDays: 7 });
    await put('c', '2');
    expect(textsIn(made.store, 'jwt-secret')).toEqual(['c', 'b', 'a']);
    const [newest, previous, oldest] = made.store.readSync({ name: 'jwt-secret' });
    expect(newest).not.toHaveProperty('expires');
    expect(previous?.expires).toBe((newest?.created ?? 0) + 7 * DAY_MS);
    expect(oldest?.expires).toBe((previous?.created ?? 0) + 7 * DAY_MS);
  });

  it('have 30 days of grace unless told otherwise', async () => {
    await put('a', null);
    await put('b', '1');
    const [newest, previous] = made.store.readSync({ name: 'jwt-secret' });
    expect(previous?.expires).toBe((newest?.created ?? 0) + 30 * DAY_MS);
    expect(made.store.inspect().secrets).toMatchObject([{ name: 'jwt-secret', gracePeriodDays: 30 }]);
  });

  it('all end at once after a compromise', async () => {
    await put('a', null);
    await put('b', '1');
    await put('c', '2', { compromised: true });
    expect(textsIn(made.store, 'jwt-secret')).toEqual(['c']);
    expect(made.store.inspect().secrets[0]?.versions.map(({ version, revoked }) => [version, typeof revoked])).toEqual([
      ['3', 'undefined'], ['2', 'number'], ['1', 'number'],
    ]);
  });

  it('can be marked as burnt, when stored or later, and a new one is not burnt', async () => {
    await put('a', null, { burnt: true });
    expect(made.store.readSync({ name: 'jwt-secret' })[0]?.burnt).toBe(true);
    await put('b', '1');
    expect(made.store.inspect().secrets[0]?.versions.map(({ burnt }) => burnt)).toEqual([false, true]);
    await made.store.markBurnt('jwt-secret', '2');
    expect(made.store.inspect().secrets[0]?.versions.map(({ burnt }) => burnt)).toEqual([true, true]);
    expect(await errorOf(() => made.store.markBurnt('jwt-secret', '9'))).toMatchObject({ code: 'SECRET_NOT_FOUND' });
  });

  it('can be revoked, but for the one in use', async () => {
    await put('a', null);
    await put('b', '1');
    await made.store.revoke('jwt-secret', '1');
    expect(textsIn(made.store, 'jwt-secret')).toEqual(['b']);
    expect(await errorOf(() => made.store.revoke('jwt-secret', '2'))).toMatchObject({ code: 'ARGUMENT_INVALID' });
    expect(textsIn(made.store, 'jwt-secret')).toEqual(['b']);
  });
});

it('a keystore is looked at without its values', async () => {
  await put('the value', null, { burnt: true });
  const status = made.store.inspect();
  expect(status).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{20}$/u),
    file: made.file,
    masterKeyFile: made.masterKeyFile,
    revision: 2,
    secrets: [{ name: 'jwt-secret', gracePeriodDays: 30, versions: [{ version: '1', created: expect.any(Number), burnt: true }] }],
  });
  expect(JSON.stringify(status)).not.toContain('the value');
});
