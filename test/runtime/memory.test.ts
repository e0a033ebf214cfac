/**
 * What stays in memory, measured: the writable memory of a process is searched for the bytes of keys and values. The figures are those of
 * `docs/runtime/limits.md`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createSecretKey, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { derivedBytes, LABELS } from '../../src/runtime/keyrings/derivation.ts';
import { makeProgram, type Program } from './program.ts';
import { copiesIn } from './processMemory.ts';

/** Does what it is told, line by line, and says when garbage was collected after it. */
const MAIN = `
const { createKeyManager, files } = require('./runtime.cjs');
const store = files({ dir: process.argv[2] });
const manager = createKeyManager({ store, environment: 'test', keyrings: { ring: {} }, cache: { ttlMs: 1, negativeTtlMs: 1 } });
const acts = {
  start: () => undefined,
  load: () => { manager.keyring('ring').status(); },
  seal: () => { for (let n = 0; n < 500; n += 1) manager.keyring('ring').decrypt(manager.keyring('ring').encrypt('x')); },
  bytes: () => { manager.secret('value').bytes().fill(0); },
  reveal: () => { globalThis.kept = manager.secret('value').reveal(); },
  dispose: () => manager.dispose(),
};
require('node:readline').createInterface({ input: process.stdin }).on('line', async (act) => {
  acts[act]();
  for (let round = 0; round < 6; round += 1) { gc(); await new Promise(setImmediate); }
  console.log(act);
});`;

let program: Program;
let child: ChildProcess | undefined;
beforeAll(async () => { program = await makeProgram(); });
afterEach(() => { child?.kill('SIGKILL'); });
afterAll(() => program.remove());

/** A process over the folder of mounted secrets. */
const start = (): { act(name: string): Promise<void>; copies(bytes: Uint8Array): number } => {
  program.put('memory.cjs', MAIN);
  const made = spawn(process.execPath, ['--expose-gc', `${program.folder}/memory.cjs`, `${program.folder}/mounted`], { stdio: ['pipe', 'pipe', 'inherit'] });
  child = made;
  const lines = createInterface({ input: made.stdout });
  return {
    act: async (name) => {
      const answer = once(lines, 'line');
      made.stdin.write(`${name}\n`);
      expect(await answer).toEqual([name]);
    },
    copies: (bytes) => copiesIn(made.pid ?? 0, bytes),
  };
};

const keyOf = (id: string, created: string): { readonly bytes: Buffer; readonly entry: object } => {
  const bytes = randomBytes(32);
  return { bytes, entry: { id, key: bytes.toString('base64'), created } };
};

// Other systems have no /proc.
describe.skipIf(process.platform !== 'linux')('the memory of a process', () => {
  it('holds a key of a keyring once, and no more after it was replaced or disposed of', async () => {
    const [first, second] = [keyOf('first', '2026-01-01T00:00:00Z'), keyOf('second', '2026-02-01T00:00:00Z')];
    program.put('mounted/ring', JSON.stringify({ keys: [first.entry] }));
    const { act, copies } = start();
    await act('start');
    expect(copies(first.bytes)).toBe(0);
    await act('load');
    expect(copies(first.bytes)).toBe(1);
    await act('seal');
    expect(copies(first.bytes)).toBe(1);
    program.put('mounted/ring', JSON.stringify({ keys: [second.entry, first.entry] }));
    await act('load');
    expect([copies(first.bytes), copies(second.bytes)]).toEqual([1, 1]);
    await act('dispose');
    expect([copies(first.bytes), copies(second.bytes)]).toEqual([0, 0]);
  });

  it('holds the key for a purpose in its key object and one cipher, and no more after it was disposed of', async () => {
    const { bytes, entry } = keyOf('first', '2026-01-01T00:00:00Z');
    const kek = derivedBytes(createSecretKey(bytes), { label: LABELS.seal, environment: 'test', purpose: '' });
    program.put('mounted/ring', JSON.stringify({ keys: [entry] }));
    const { act, copies } = start();
    await act('load');
    expect(copies(kek)).toBe(0);
    await act('seal');
    expect(copies(kek)).toBeGreaterThanOrEqual(1);
    expect(copies(kek)).toBeLessThanOrEqual(2);
    await act('dispose');
    expect(copies(kek)).toBe(0);
  });

  it('holds a value that was only read as bytes once, and no more after it was replaced or disposed of', async () => {
    const [first, second] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')].map((text) => Buffer.from(text));
    if (first === undefined || second === undefined) throw new RangeError('There are two.');
    program.put('mounted/value', first.toString());
    const { act, copies } = start();
    await act('bytes');
    expect(copies(first)).toBe(1);
    program.put('mounted/value', second.toString());
    await act('bytes');
    expect([copies(first), copies(second)]).toEqual([0, 1]);
    await act('dispose');
    expect([copies(first), copies(second)]).toEqual([0, 0]);
  });

  it('holds a value that was revealed as a string, which nobody wipes: copies may stay', async () => {
    const value = Buffer.from(randomBytes(24).toString('hex'));
    program.put('mounted/value', value.toString());
    const { act, copies } = start();
    await act('reveal');
    expect(copies(value)).toBeGreaterThanOrEqual(1);
  });
});
