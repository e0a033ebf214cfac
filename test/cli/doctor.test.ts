/** `doctor`, and `rotate` and `revoke` of keyrings; over a keystore and over Vault. */
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isRecord } from '../../src/runtime/records.ts';
import { vaultServer, type VaultServer } from '../../src/testing/vaultServer.ts';
import { fill } from '../fill.ts';
import { makeReadyProject, type TestProject } from './project.ts';

const VALUE = fill(24);

let project: TestProject;
let vault: VaultServer;
let ageMs = 0;
beforeEach(async () => {
  ageMs = 0;
  [project, vault] = await Promise.all([makeReadyProject(), vaultServer({ now: () => Date.now() - ageMs })]);
});
afterEach(async () => {
  project.remove();
  await vault.close();
});

const declare = (more: object): void => {
  const own: object = JSON.parse(project.read('keyturn.config.json'));
  project.write('keyturn.config.json', JSON.stringify({ ...own, ...more }));
};
const useVault = (more: object = {}): void => {
  project.write('token', vault.rootToken);
  declare({ store: { kind: 'vault', address: vault.url, auth: { method: 'token', tokenFile: 'token' } }, ...more });
};
const checks = async (): Promise<Record<string, unknown>> => {
  const { checks: list } = await project.json(['doctor']);
  return Object.fromEntries((Array.isArray(list) ? list : []).filter(isRecord).map(({ what, state, code }) => [String(what), code ?? state]));
};

describe('doctor', () => {
  it('finds nothing amiss where nothing is', async () => {
    await project.run(['set', 'jwt-secret'], { input: VALUE });
    declare({ secrets: { 'jwt-secret': {} }, keyrings: { orders: {} } });
    await project.run(['rotate', 'orders']);
    const { code, out, err } = await project.run(['doctor']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Nothing is amiss.');
    expect(out).not.toContain(VALUE);
    expect(await checks()).toEqual({
      'configuration': 'ok', 'store (keystore)': 'ok', 'secret jwt-secret': 'ok', 'keyring orders': 'ok', 'clock': 'ok', 'preload': 'ok',
    });
  });

  it('looks at what the store lists when nothing is declared', async () => {
    await project.run(['set', 'jwt-secret'], { input: VALUE });
    expect(await checks()).toHaveProperty('secret jwt-secret', 'ok');
  });

  it('names what is declared and not there, and goes on', async () => {
    declare({ secrets: { 'jwt-secret': {} }, keyrings: { orders: {} } });
    expect((await project.run(['doctor'])).code).toBe(1);
    expect(await checks()).toMatchObject({ 'secret jwt-secret': 'SECRET_NOT_FOUND', 'keyring orders': 'SECRET_NOT_FOUND', 'clock': 'ok' });
  });

  it('tells a master key that is gone from a secret that is not there', async () => {
    await project.run(['set', 'jwt-secret'], { input: VALUE });
    rmSync(join(project.folder, 'home'), { recursive: true });
    declare({ secrets: { 'jwt-secret': {} } });
    expect(await checks()).toMatchObject({ 'store (keystore)': 'MASTER_KEY_MISSING', 'secret jwt-secret': 'MASTER_KEY_MISSING' });
  });

  it('sees a burnt value and an old one, and says what to run', async () => {
    await project.store().put('burnt', Buffer.from(VALUE), { expected: null, burnt: true });
    const { code, out } = await project.run(['doctor']);
    expect(code).toBe(1);
    expect(out).toContain('keyturn rotate burnt');
    useVault();
    ageMs = 400 * 86_400_000;
    vault.put('old', VALUE);
    expect(await checks()).toMatchObject({ 'secret old': 'due' });
  });

  it('asks a store over the network for its health and for each secret', async () => {
    vault.put('jwt-secret', VALUE);
    useVault({ secrets: { 'jwt-secret': {}, 'absent': {} } });
    expect(await checks()).toMatchObject({ 'store (vault)': 'ok', 'secret jwt-secret': 'ok', 'secret absent': 'SECRET_NOT_FOUND', 'preload': 'unknown' });
    project.write('token', 'hvs.unknown');
    expect(await checks()).toMatchObject({ 'store (vault)': 'ACCESS_DENIED', 'secret jwt-secret': 'ACCESS_DENIED' });
    await vault.close();
    expect(await checks()).toMatchObject({ 'store (vault)': 'STORE_UNAVAILABLE', 'secret jwt-secret': 'STORE_UNAVAILABLE' });
  });

  it('sees the preload in the start script', async () => {
    useVault({ secrets: { none: {} } });
    project.write('package.json', JSON.stringify({ name: 'project', scripts: { start: 'node --import eslint-plugin-keyturn/preload main.js' } }));
    expect(await checks()).toHaveProperty('preload', 'ok');
  });

  it('sees that something was made in the future', async () => {
    ageMs = -3_600_000;
    vault.put('jwt-secret', VALUE);
    useVault({ secrets: { 'jwt-secret': {} } });
    expect(await checks()).toHaveProperty('clock', 'wrong');
  });

  it('fails on a configuration that can not be read', async () => {
    project.write('keyturn.config.json', '{');
    expect(await project.run(['doctor'])).toMatchObject({ code: 2 });
  });

  it.skipIf(process.platform === 'win32')('sees a master key that others can read, which production refuses', async () => {
    await project.run(['set', 'jwt-secret'], { input: VALUE });
    const { masterKeyFile } = project.store().inspect();
    chmodSync(masterKeyFile, 0o644);
    expect(await checks()).toHaveProperty('store (keystore)', 'due');
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('KEYTURN_ENV', '');
    expect(await checks()).toHaveProperty('store (keystore)', 'MASTER_KEY_INVALID');
  });
});

describe('a keyring', () => {
  const keys = (): readonly Record<string, unknown>[] => {
    const manifest: unknown = JSON.parse(project.valuesOf('orders')[0] ?? '{}');
    const list = isRecord(manifest) ? manifest['keys'] : [];
    return Array.isArray(list) ? list.filter(isRecord) : [];
  };
  beforeEach(() => { declare({ keyrings: { orders: {} } }); });

  it('is made and rotated, by two at once without loss', async () => {
    const made = [await project.json(['rotate', 'orders']), ...await Promise.all([project.json(['rotate', 'orders']), project.json(['rotate', 'orders'])])];
    expect(keys().map(({ id }) => id).sort()).toEqual(made.map(({ keyId }) => keyId).sort());
  });

  it('takes no value and no end from outside', async () => {
    for (const option of ['--generate', '--compromised', '--grace-days=3']) expect(await project.run(['rotate', 'orders', option])).toMatchObject({ code: 2 });
  });

  it('has its only key revoked, and gets another', async () => {
    const { keyId } = await project.json(['rotate', 'orders']);
    const id = String(keyId);
    expect(await project.run(['revoke', 'orders', id])).toMatchObject({ code: 2 });
    const { made } = await project.json(['revoke', 'orders', id, '--reason', 'laptop lost']);
    expect(keys()).toMatchObject([{ id: made }, { id, revoked: { reason: 'laptop lost' } }]);
    expect(await project.run(['revoke', 'orders', 'unknown', '--reason', 'x'])).toMatchObject({ code: 2 });
  });
});

describe('a secret', () => {
  it('has a previous version revoked, not the newest', async () => {
    await project.run(['set', 'jwt-secret'], { input: VALUE });
    await project.run(['rotate', 'jwt-secret'], { input: `${VALUE}2` });
    expect(await project.run(['revoke', 'jwt-secret', '1'])).toMatchObject({ code: 0 });
    expect(project.valuesOf('jwt-secret')).toEqual([`${VALUE}2`]);
    expect(await project.run(['revoke', 'jwt-secret', '2'])).toMatchObject({ code: 2 });
  });

  it('of two rotations at once one wins, and the other says so', async () => {
    await project.run(['set', 'jwt-secret'], { input: VALUE });
    const ends = await Promise.all(['a', 'b'].map((more) => project.run(['rotate', 'jwt-secret'], { input: VALUE + more })));
    expect(ends.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(project.valuesOf('jwt-secret')).toHaveLength(2);
  });

  it('of another store ends by that store', async () => {
    vault.put('jwt-secret', VALUE);
    useVault();
    expect(await project.run(['revoke', 'jwt-secret', '1'])).toMatchObject({ code: 1 });
  });
});
