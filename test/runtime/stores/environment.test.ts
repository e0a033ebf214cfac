import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { environment } from '../../../src/runtime/stores/environment.ts';
import { describeStoreContract } from '../storeContract.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'keyturn-environment-')); });
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describeStoreContract('environment', () => ({
  store: environment({ prefix: 'CONTRACT_TEST_' }),
  put: (name, value) => void vi.stubEnv(`CONTRACT_TEST_${name.toUpperCase().replaceAll('-', '_')}`, value),
}));

const read = (name: string, options = {}): string | undefined =>
  environment(options).readSync?.({ name }).map(({ value }) => Buffer.from(value).toString()).join();

describe('the environment store', () => {
  it('finds a secret under its variable', () => {
    vi.stubEnv('JWT_SECRET', 'a');
    vi.stubEnv('DB_MAIN_PASSWORD', 'b');
    expect([read('jwt-secret'), read('db/main.password')]).toEqual(['a', 'b']);
  });

  it('reads a file without copying it into the process, and lets the process prevail', () => {
    const file = join(folder, '.env');
    writeFileSync(file, '# comment\nexport IN_FILE="x # y"\nIN_BOTH=file\n');
    vi.stubEnv('IN_BOTH', 'process');
    expect([read('in-file', { file }), read('in-both', { file: pathToFileURL(file) })]).toEqual(['x # y', 'process']);
    expect(process.env['IN_FILE']).toBeUndefined();
    expect(environment({ file }).listSync?.('')).toEqual(['in-both', 'in-file']);
  });

  it('takes an empty variable for an absent one, and names the variable to set', () => {
    vi.stubEnv('EMPTY', '');
    const file = join(folder, 'missing.env');
    expect(() => read('empty', { file })).toThrow(expect.objectContaining({
      code: 'SECRET_NOT_FOUND',
      message: `The environment store has no secret 'empty'. Set the variable EMPTY, or a line for it to ${file}.`,
    }));
  });

  it('does not list the variables of the process without a prefix', () => {
    expect(environment().listSync?.('')).toEqual([]);
  });

  it('says that a file is there but no file', () => {
    expect(() => read('empty', { file: folder })).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
  });
});
