import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { files } from '../../../src/runtime/stores/files.ts';
import { describeStoreContract } from '../storeContract.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'keyturn-files-')); });
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const put = (name: string, value: string): void => {
  mkdirSync(dirname(join(folder, 'mount', name)), { recursive: true });
  writeFileSync(join(folder, 'mount', name), value);
};
const store = (): ReturnType<typeof files> => files({ dir: join(folder, 'mount') });
const read = (name: string): string | undefined =>
  store().readSync?.({ name }).map(({ value }) => Buffer.from(value).toString()).join();

describeStoreContract('files', () => ({ store: store(), put }));

describe('the files store', () => {
  it.each([['a\n', 'a'], ['a\r\n', 'a'], ['a\n\n', 'a\n'], ['', ''], ['\n', ''], [' a ', ' a ']])('reads %j as %j', (text, value) => {
    put('secret', text);
    expect(read('secret')).toBe(value);
  });

  it('follows the links of a mount, and its swap', () => {
    for (const [version, value] of [['..1', 'old'], ['..2', 'new']] as const) put(`${version}/secret`, value);
    symlinkSync('..1', join(folder, 'mount/..data'));
    symlinkSync('..data/secret', join(folder, 'mount/secret'));
    expect(read('secret')).toBe('old');
    symlinkSync('..2', join(folder, 'mount/..next'));
    renameSync(join(folder, 'mount/..next'), join(folder, 'mount/..data'));
    expect(read('secret')).toBe('new');
    expect(store().listSync?.('')).toEqual(['secret']);
  });

  it('sees that a file of the same size was written again', () => {
    put('secret', 'a');
    const before = store().readSync?.({ name: 'secret' })[0]?.version;
    utimesSync(join(folder, 'mount/secret'), 1, 1);
    expect(store().readSync?.({ name: 'secret' })[0]).toMatchObject({ created: 1000, version: expect.not.stringMatching(before ?? '') });
  });

  it('reads names in folders', () => {
    put('db/password', 'a');
    expect([read('db/password'), store().listSync?.('db/')]).toEqual(['a', ['db/password']]);
  });

  it('refuses a link that leads out', () => {
    put('inside', 'a');
    writeFileSync(join(folder, 'outside'), 'b');
    symlinkSync('../outside', join(folder, 'mount/link'));
    expect(() => read('link')).toThrow(expect.objectContaining({ code: 'ACCESS_DENIED' }));
  });

  it('cannot tell what a folder that is not mounted holds', async () => {
    expect(() => read('secret')).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
    expect(() => store().listSync?.('')).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
    expect(await store().probe?.({ signal: AbortSignal.timeout(1000) })).toMatchObject({ ok: false, code: 'STORE_UNAVAILABLE' });
  });

  it('says that a folder is no secret, and refuses a huge file', () => {
    put('db/password', 'a');
    put('huge', 'a'.repeat(1024 * 1024 + 1));
    expect(() => read('db')).toThrow(expect.objectContaining({ code: 'SECRET_NOT_FOUND' }));
    expect(() => read('huge')).toThrow(expect.objectContaining({ code: 'SECRET_SHAPE' }));
  });

  it('looks where systemd puts credentials unless told otherwise', () => {
    put('secret', 'a');
    vi.stubEnv('CREDENTIALS_DIRECTORY', join(folder, 'mount'));
    expect(Buffer.from(files().readSync?.({ name: 'secret' })[0]?.value ?? []).toString()).toBe('a');
  });
});
