/** Several writers, killed writers, and writes that fail: nothing that was stored is ever lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keystore } from '../../../src/runtime/stores/keystore.ts';
import { changeKeystore } from '../../../src/runtime/stores/keystoreAccess.ts';
import { replaceFile } from '../../../src/runtime/stores/keystoreDisk.ts';
import { withLock } from '../../../src/runtime/stores/keystoreLock.ts';
import { errorOf, temporaryKeystore, type TemporaryKeystore, textsIn } from './keystorePlaces.ts';
import { row } from '../failureRows.ts';

let bundles = '';
beforeAll(async () => {
  bundles = mkdtempSync(join(tmpdir(), 'keyturn-writer-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'keystoreWriter.ts')], outfile: join(bundles, 'writer.mjs'),
    bundle: true, platform: 'node', format: 'esm', logLevel: 'silent',
  });
});
afterAll(() => rmSync(bundles, { recursive: true }));

let made: TemporaryKeystore;
beforeEach(() => { made = temporaryKeystore(); });
afterEach(() => made.remove());

const start = (mode: 'die' | 'write', prefix = '', count = 1): ChildProcess =>
  spawn(process.execPath, [join(bundles, 'writer.mjs'), mode, made.file, made.masterKeyFile, prefix, String(count)]);
const end = async (child: ChildProcess): Promise<{ signal: string | null; written: readonly string[] }> =>
  new Promise((resolve) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.on('close', (_, signal) => resolve({ signal, written: output.split('\n').filter((line) => line !== '') }));
  });
const beside = (): readonly string[] => readdirSync(made.folder).filter((name) => /\.(?:tmp|lock)$/u.test(name));

describe('writers in four processes', () => {
  it('lose nothing', async () => {
    const ends = await Promise.all(['a', 'b', 'c', 'd'].map(async (prefix) => end(start('write', prefix, 6))));
    const written = ends.flatMap((one) => one.written).sort();
    expect(written).toHaveLength(24);
    expect(made.store.listSync('')).toEqual(written);
    expect(textsIn(made.store, 'c-4')).toEqual(['c 4']);
    expect(made.store.inspect().revision).toBe(25);
    expect(beside()).toEqual([]);
  });
});

describe('a writer that was killed', () => {
  it('in the middle of a write leaves the keystore as it was, and the next writer goes on at once', async () => {
    await made.store.put('a', Buffer.from('x'), { expected: null });
    const before = readFileSync(made.file, 'utf8');
    expect(await end(start('die'))).toMatchObject({ signal: 'SIGKILL' });
    expect(beside()).toHaveLength(2);
    expect(readFileSync(made.file, 'utf8')).toBe(before);
    expect(textsIn(made.store, 'a')).toEqual(['x']);

    // Its age would free the lock only after a writer has lost its patience.
    await made.store.put('a', Buffer.from('y'), { expected: '1' });
    expect(textsIn(made.store, 'a')).toEqual(['y', 'x']);
    expect(beside()).toEqual([]);
  });

  it.each([30, 60, 90])('at any moment loses nothing that it had confirmed (%i ms)', async (delay) => {
    const child = start('write', 'k', 10_000);
    const ended = end(child);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    await new Promise((resolve) => { setTimeout(resolve, delay); });
    child.kill('SIGKILL');
    const { written } = await ended;
    expect(made.store.listSync('')).toEqual(expect.arrayContaining([...written]));
    await made.store.put('after', Buffer.from('x'), { expected: null });
    expect(made.store.listSync('after')).toEqual(['after']);
    expect(beside()).toEqual([]);
  });
});

describe(`the lock (${row('keystore missing, altered, locked')})`, () => {
  const lock = (): string => `${made.file}.lock`;
  const old = new Date(Date.now() - 60_000);

  it('of a living process is waited for, and then named in the error', async () => {
    writeFileSync(lock(), 'another-machine/pid:[1] 1 abc');
    const error = await errorOf(() => withLock(made.file, () => 1, { patienceMs: 80 }));
    expect(error).toMatchObject({ code: 'KEYSTORE_LOCKED', message: expect.stringContaining(lock()) });
    expect(existsSync(lock())).toBe(true);
    const aborted = await errorOf(() => made.store.writeIf({ name: 'a' }, Buffer.from('x'), null, { signal: AbortSignal.abort() }));
    expect(aborted).toMatchObject({ code: 'KEYSTORE_LOCKED' });
  });

  it.each(['another-machine/pid:[1] 1 abc', ''])('that is abandoned (%j) is taken away by its age', async (holder) => {
    writeFileSync(lock(), holder);
    utimesSync(lock(), old, old);
    await made.store.put('a', Buffer.from('x'), { expected: null });
    expect(textsIn(made.store, 'a')).toEqual(['x']);
    expect(beside()).toEqual([]);
  });

  it('that was taken away in the middle of a write stops that write', async () => {
    const isHeld = await withLock(made.file, (held) => {
      writeFileSync(lock(), 'somebody else');
      return held();
    });
    expect(isHeld).toBe(false);
    expect(readFileSync(lock(), 'utf8')).toBe('somebody else');
  });

  it('is given back when the work fails', async () => {
    await errorOf(() => made.store.put('a', Buffer.from('x'), { expected: '7' }));
    expect(beside()).toEqual([]);
  });
});

describe('a write that fails', () => {
  it('leaves the old file, and nothing beside it', () => {
    const before = readFileSync(made.file, 'utf8');
    const fail = (): void => replaceFile(made.file, 'new', { beforeRename: () => { throw new Error('no space'); } });
    expect(fail).toThrow('no space');
    expect(readFileSync(made.file, 'utf8')).toBe(before);
    expect(beside()).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('for want of permission says so', async () => {
    chmodSync(made.folder, 0o500);
    const error = await errorOf(() => made.store.put('a', Buffer.from('x'), { expected: null }));
    chmodSync(made.folder, 0o700);
    expect(error).toMatchObject({ code: 'STORE_READ_ONLY' });
    expect(made.store.listSync('')).toEqual([]);
  });

  it('because something else wrote meanwhile changes nothing', async () => {
    const written = readFileSync(made.file, 'utf8').replaceAll('\n', '\r\n');
    const error = await errorOf(() => changeKeystore(made, ({ content }) => {
      writeFileSync(made.file, written);
      return content.secrets;
    }));
    expect(error).toMatchObject({ code: 'STORE_CONFLICT' });
    expect(readFileSync(made.file, 'utf8')).toBe(written);
    expect(beside()).toEqual([]);
  });
});

it('a link to the keystore stays a link', async () => {
  const link = join(made.folder, 'link.json');
  symlinkSync(made.file, link);
  await keystore({ file: link, masterKeyFile: made.masterKeyFile }).put('a', Buffer.from('x'), { expected: null });
  expect(textsIn(made.store, 'a')).toEqual(['x']);
});
