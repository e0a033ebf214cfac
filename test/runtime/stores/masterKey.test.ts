import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keystore } from '../../../src/runtime/stores/keystore.ts';
import { createKeystore } from '../../../src/runtime/stores/keystoreCreation.ts';
import { masterKeyFileOf } from '../../../src/runtime/stores/masterKey.ts';
import { exportMasterKey, importMasterKey } from '../../../src/runtime/stores/masterKeyBackup.ts';
import { errorOf, textsIn } from './keystorePlaces.ts';
import { row } from '../failureRows.ts';

const ID = '0123456789abcdef0123';
const PASSPHRASE = 'a long enough passphrase';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-master-'));
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  for (const name of ['KEYTURN_MASTER_KEY_FILE', 'CREDENTIALS_DIRECTORY', 'KEYTURN_ENV']) vi.stubEnv(name, '');
  vi.stubEnv('NODE_ENV', 'production');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const place = (): { file: string } => ({ file: join(folder, 'keyturn.keystore.json') });

describe(`the master key file (${row('master key missing or wrong')})`, () => {
  it('is sought in this order', () => {
    expect(masterKeyFileOf(ID)).toBe(join(folder, `config/keyturn/${ID}.key`));
    vi.stubEnv('CREDENTIALS_DIRECTORY', folder);
    expect(masterKeyFileOf(ID)).toBe(join(folder, `config/keyturn/${ID}.key`));
    writeFileSync(join(folder, 'keyturn-master-key'), '');
    expect(masterKeyFileOf(ID)).toBe(join(folder, 'keyturn-master-key'));
    vi.stubEnv('KEYTURN_MASTER_KEY_FILE', join(folder, 'named'));
    expect(masterKeyFileOf(ID)).toBe(join(folder, 'named'));
    expect(masterKeyFileOf(ID, join(folder, 'given'))).toBe(join(folder, 'given'));
  });

  it('lies in the home folder, also when XDG_CONFIG_HOME is relative', () => {
    vi.stubEnv('HOME', join(folder, 'home'));
    vi.stubEnv('XDG_CONFIG_HOME', 'relative');
    expect(masterKeyFileOf(ID)).toBe(join(folder, `home/.config/keyturn/${ID}.key`));
  });

  it('is named by a path, never by itself', () => {
    const key = Buffer.alloc(32, 7).toString('base64url');
    vi.stubEnv('KEYTURN_MASTER_KEY_FILE', key);
    expect(() => masterKeyFileOf(ID)).toThrow(expect.objectContaining({ code: 'MASTER_KEY_INVALID' }));
    expect(() => masterKeyFileOf(ID)).not.toThrow(key);
  });

  it('is made with 32 random bytes for its owner alone', () => {
    const { masterKeyFile } = createKeystore(place());
    expect(readFileSync(masterKeyFile, 'utf8')).toMatch(/^[\w-]{43}\n$/u);
    expect(statSync(masterKeyFile).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'config/keyturn')).mode & 0o777).toBe(0o700);
  });

  it('that is missing is never made anew for an existing keystore', async () => {
    const { masterKeyFile } = createKeystore(place());
    rmSync(masterKeyFile);
    for (const operation of [
      () => keystore(place()).readSync({ name: 'a' }),
      () => keystore(place()).put('a', Buffer.from('x'), { expected: null }),
      () => createKeystore(place()),
    ]) await errorOf(operation);
    expect(existsSync(masterKeyFile)).toBe(false);
    const error = await errorOf(() => keystore(place()).readSync({ name: 'a' }));
    expect(error).toMatchObject({ code: 'MASTER_KEY_MISSING' });
    expect(error?.message).toContain('keyturn master-key import');
    expect(error?.message).toContain(masterKeyFile);
  });

  it.each(['', 'x', `${'A'.repeat(42)}B`, 'A'.repeat(44)])('that holds %j is none', async (text) => {
    const { masterKeyFile } = createKeystore(place());
    writeFileSync(masterKeyFile, text);
    const error = await errorOf(() => keystore(place()).readSync({ name: 'a' }));
    expect(error).toMatchObject({ code: 'MASTER_KEY_INVALID' });
    if (text.length > 9) expect(error?.message).not.toContain(text);
  });

  it.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o666])('that others can read (%o) is refused in production', async (mode) => {
    const { masterKeyFile } = createKeystore(place());
    chmodSync(masterKeyFile, mode);
    const read = (): unknown => keystore(place()).inspect();
    expect(await errorOf(read)).toMatchObject({ code: 'MASTER_KEY_INVALID', message: expect.stringContaining('chmod 600') });
    vi.stubEnv('NODE_ENV', '');
    expect(await errorOf(read)).toMatchObject({ code: 'MASTER_KEY_INVALID' });
    vi.stubEnv('NODE_ENV', 'development');
    expect(await errorOf(read)).toBeUndefined();
  });

  it('is removed again when the keystore cannot be made', () => {
    writeFileSync(join(folder, 'blocked'), '');
    expect(() => createKeystore({ file: join(folder, 'blocked/keystore.json') })).toThrow(expect.objectContaining({ name: 'KeyturnError' }));
    expect(readdirSync(join(folder, 'config/keyturn'))).toEqual([]);
  });
});

describe('a backup of the master key', () => {
  const made = async (): Promise<{ masterKeyFile: string; backup: string; key: string }> => {
    const { masterKeyFile } = createKeystore(place());
    await keystore(place()).put('a', Buffer.from('the value'), { expected: null });
    const key = readFileSync(masterKeyFile, 'utf8').trim();
    return { masterKeyFile, backup: exportMasterKey(place(), PASSPHRASE), key };
  };

  it('brings the key back', async () => {
    const { masterKeyFile, backup, key } = await made();
    expect(backup).not.toContain(key);
    expect(importMasterKey(place(), backup, PASSPHRASE)).toBe(masterKeyFile);
    rmSync(masterKeyFile);
    expect(importMasterKey(place(), backup, PASSPHRASE)).toBe(masterKeyFile);
    expect(readFileSync(masterKeyFile, 'utf8').trim()).toBe(key);
    expect(statSync(masterKeyFile).mode & 0o777).toBe(0o600);
    expect(textsIn(keystore(place()), 'a')).toEqual(['the value']);
  });

  it('needs its passphrase, a long one', async () => {
    const { masterKeyFile, backup } = await made();
    expect(() => exportMasterKey(place(), 'short')).toThrow(expect.objectContaining({ code: 'ARGUMENT_INVALID' }));
    rmSync(masterKeyFile);
    expect(() => importMasterKey(place(), backup, `${PASSPHRASE}.`)).toThrow(expect.objectContaining({ code: 'MASTER_KEY_INVALID' }));
    expect(existsSync(masterKeyFile)).toBe(false);
  });

  it('is refused when any of its members was altered, removed or added', async () => {
    const { masterKeyFile, backup } = await made();
    rmSync(masterKeyFile);
    const content: Record<string, unknown> = JSON.parse(backup);
    const others = { keystore: '0'.repeat(20), cost: 2 ** 16, format: 'x' };
    for (const member of Object.keys(content)) {
      const text = String(content[member]);
      const altered = Object.entries(others).find(([name]) => name === member)?.[1] ?? (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
      const { [member]: _, ...without } = content;
      for (const changed of [{ ...content, [member]: altered }, without]) {
        expect(() => importMasterKey(place(), JSON.stringify(changed), PASSPHRASE), member)
          .toThrow(expect.objectContaining({ code: 'MASTER_KEY_INVALID' }));
      }
    }
    for (const text of ['', '{}', JSON.stringify({ ...content, more: 1 }), JSON.stringify({ ...content, cost: 2 ** 30 })]) {
      expect(() => importMasterKey(place(), text, PASSPHRASE)).toThrow(expect.objectContaining({ code: 'MASTER_KEY_INVALID' }));
    }
    expect(existsSync(masterKeyFile)).toBe(false);
  }, 30_000);

  it('does not write over another key', async () => {
    const { masterKeyFile, backup } = await made();
    const other = `${Buffer.alloc(32, 1).toString('base64url')}\n`;
    writeFileSync(masterKeyFile, other);
    expect(() => importMasterKey(place(), backup, PASSPHRASE)).toThrow(expect.objectContaining({ code: 'MASTER_KEY_INVALID' }));
    expect(readFileSync(masterKeyFile, 'utf8')).toBe(other);
  });

  it('of another keystore is refused', async () => {
    const { backup } = await made();
    mkdirSync(join(folder, 'other'));
    const other = { file: join(folder, 'other/keystore.json') };
    createKeystore(other);
    expect(() => importMasterKey(other, backup, PASSPHRASE)).toThrow(/belongs to the keystore/u);
  });
});
