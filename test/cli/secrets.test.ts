/** `set`, `list`, `rotate`, `status`, and where secrets may come from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/runtime/clock.ts';
import { fill } from '../fill.ts';
import { makeReadyProject, type TestProject } from './project.ts';

const VALUE = fill(24);
const OTHER = fill(24, undefined, 7);

let project: TestProject;
beforeEach(async () => { project = await makeReadyProject(); });
afterEach(() => project.remove());

const set = async (name = 'jwt-secret', value = VALUE): Promise<void> => {
  expect(await project.run(['set', name], { input: value })).toMatchObject({ code: 0 });
};

describe('a secret', () => {
  it.each([
    ['standard input', { input: VALUE }], ['standard input with a line break', { input: `${VALUE}\n` }],
    ['standard input of Windows', { input: `${VALUE}\r\n` }], ['the hidden prompt', { answers: [VALUE] }],
  ])('comes from %s', async (_, input) => {
    const { code, out, err } = await project.run(['set', 'jwt-secret'], input);
    expect(code).toBe(0);
    expect(out + err).not.toContain(VALUE);
    expect(project.valuesOf('jwt-secret')).toEqual([VALUE]);
  });

  it.each([
    ['set', 'jwt-secret', VALUE], ['set', `jwt-secret=${VALUE}`], ['set', 'jwt-secret', '--', VALUE], ['set', 'jwt-secret', `--value=${VALUE}`],
    ['set', 'jwt-secret', `--${VALUE}`], ['set', 'jwt-secret', `--generate=${VALUE}`], ['rotate', 'jwt-secret', VALUE],
    ['rotate', 'jwt-secret', '--grace-days', VALUE], ['master-key', 'export', 'file', VALUE], ['master-key', 'import', 'file', VALUE],
    [VALUE], ['set', `${VALUE} with a space`],
  ])('is not taken from the arguments, nor repeated: %s %s', async (...args) => {
    for (const more of [[], ['--json']]) {
      const { code, out, err } = await project.run([...args, ...more]);
      expect(code).toBe(2);
      expect(out + err).not.toContain(VALUE);
    }
    expect(project.store().listSync('')).toEqual([]);
  });

  it('in the arguments is called exposed', async () => {
    const { err } = await project.run(['set', 'jwt-secret', VALUE]);
    expect(err).toMatch(/process list.*history.*exposed/u);
  });

  it.each([{ input: '' }, { input: '\n' }, { answers: [''] }])('is not empty', async (input) => {
    expect(await project.run(['set', 'jwt-secret'], input)).toMatchObject({ code: 2 });
    expect(project.store().listSync('')).toEqual([]);
  });

  it('that exists is not replaced by set', async () => {
    await set();
    const { code, out } = await project.run(['set', 'jwt-secret'], { input: OTHER });
    expect(code).toBe(1);
    expect(out).toContain('keyturn rotate jwt-secret');
    expect(project.valuesOf('jwt-secret')).toEqual([VALUE]);
  });

  it('can be made', async () => {
    expect(await project.json(['set', 'session-secret', '--generate'])).toEqual({ name: 'session-secret', stored: true, version: '1' });
    expect(project.valuesOf('session-secret')).toEqual([expect.stringMatching(/^[\w+/]{43}=$/u)]);
  });
});

describe('rotate', () => {
  it('keeps the previous version for its grace period', async () => {
    await set();
    const { code, out } = await project.run(['rotate', 'jwt-secret', '--grace-days', '7'], { input: OTHER });
    expect(code).toBe(0);
    expect(out).toContain('accepted for 7 more days');
    expect(out).not.toContain(OTHER);
    expect(project.valuesOf('jwt-secret')).toEqual([OTHER, VALUE]);
    const [newest, previous] = project.store().readSync({ name: 'jwt-secret' });
    expect(previous?.expires).toBe((newest?.created ?? 0) + 7 * DAY_MS);
  });

  it('ends all previous versions of a compromised secret', async () => {
    await set();
    expect(await project.json(['rotate', 'jwt-secret', '--compromised'], { input: OTHER }))
      .toEqual({ name: 'jwt-secret', rotated: true, version: '2', reason: 'compromised' });
    expect(project.valuesOf('jwt-secret')).toEqual([OTHER]);
  });

  it('of a burnt secret asks what is meant', async () => {
    await project.store().put('jwt-secret', Buffer.from(VALUE), { expected: null, burnt: true });
    const refused = await project.run(['rotate', 'jwt-secret'], { input: OTHER });
    expect(refused).toMatchObject({ code: 1, out: expect.stringMatching(/--compromised.*--planned/u) });
    expect(project.valuesOf('jwt-secret')).toEqual([VALUE]);
    expect(await project.run(['rotate', 'jwt-secret'], { answers: ['maybe', OTHER] })).toMatchObject({ code: 1 });
    expect(await project.run(['rotate', 'jwt-secret', '--planned'], { input: OTHER })).toMatchObject({ code: 0 });
    expect(project.valuesOf('jwt-secret')).toEqual([OTHER, VALUE]);
  });

  it('takes the answer of a person', async () => {
    await project.store().put('jwt-secret', Buffer.from(VALUE), { expected: null, burnt: true });
    expect(await project.run(['rotate', 'jwt-secret'], { answers: ['compromised', OTHER] })).toMatchObject({ code: 0 });
    expect(project.valuesOf('jwt-secret')).toEqual([OTHER]);
  });

  it('refuses what is no rotation', async () => {
    expect(await project.run(['rotate', 'absent'], { input: OTHER })).toMatchObject({ code: 1, out: expect.stringContaining('keyturn set absent') });
    await set();
    expect(await project.run(['rotate', 'jwt-secret'], { input: VALUE })).toMatchObject({ code: 1 });
    expect(await project.run(['rotate', 'jwt-secret', '--planned', '--compromised'], { input: OTHER })).toMatchObject({ code: 2 });
    expect(project.valuesOf('jwt-secret')).toEqual([VALUE]);
  });

  it('leaves the keys of a keyring to the runtime', async () => {
    project.write('keyturn.config.json', JSON.stringify({
      store: { kind: 'keystore', file: 'keyturn.keystore.json' }, keyrings: { orders: { source: { name: 'orders-keys' } } },
    }));
    expect(await project.run(['rotate', 'orders-keys'], { input: OTHER })).toMatchObject({ code: 0 });
    const manifest = project.valuesOf('orders-keys').join();
    expect(manifest).toContain('"keys"');
    expect(manifest).not.toContain(OTHER);
  });
});

describe('list and status', () => {
  beforeEach(async () => {
    await set();
    await project.store().put('session-secret', Buffer.from(OTHER), { expected: null, burnt: true });
    await project.run(['rotate', 'jwt-secret'], { input: 'next' });
  });

  it('show names and versions, and no value', async () => {
    const { code, out } = await project.run(['list']);
    const day = new Date().toISOString().slice(0, 10);
    expect(code).toBe(0);
    expect(out).toBe(`keystore\n  jwt-secret      version 2 of ${day}, version 1 of ${day}\n  session-secret  version 1 of ${day} (burnt)\n`);
    for (const args of [['list', '--json'], ['status'], ['status', '--json']]) {
      const shown = (await project.run(args)).out;
      expect(shown).toContain('session-secret');
      for (const value of [VALUE, OTHER, 'next']) expect(shown).not.toContain(value);
    }
  });

  it('say what is due', async () => {
    const { code, out } = await project.run(['status']);
    expect(code).toBe(1);
    const end = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
    expect(out).toContain(`jwt-secret      0 days old, version 1 accepted until ${end}`);
    expect(out).toContain('session-secret  0 days old, burnt');
    expect(out).toContain('Due for keyturn rotate: session-secret\n');
    await project.run(['rotate', 'session-secret', '--compromised'], { input: 'new' });
    expect(await project.run(['status'])).toMatchObject({ code: 0, out: expect.stringContaining('Nothing is due.') });
    expect(await project.json(['status'])).toMatchObject({ due: [], keystore: { revision: 5 } });
  });
});

describe('a keystore or configuration that is amiss', () => {
  const fails = async (code: string): Promise<string> => {
    for (const args of [['list'], ['status'], ['set', 'x'], ['rotate', 'jwt-secret'], ['adopt']]) {
      const { code: exit, out, err } = await project.run(args, { input: VALUE });
      expect([args[0], exit, out]).toEqual([args[0], 2, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).not.toContain(VALUE);
    }
    const result = await project.json(['list']);
    expect(result).toEqual({ error: { code, message: expect.any(String) } });
    return JSON.stringify(result);
  };
  const file = (): string => join(project.folder, 'keyturn.keystore.json');

  beforeEach(async () => {
    await set();
    project.write('a.js', `export const jwtSecret = '${OTHER}';\n`);
  });

  it('by tampering gives one clear error', async () => {
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('"version": 1', '"version": 3'));
    expect(await fails('KEYSTORE_TAMPERED')).toContain('Restore');
    expect(project.read('a.js')).toContain(OTHER);
  });

  it('by truncation gives one clear error', async () => {
    writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, 100));
    await fails('KEYSTORE_TAMPERED');
  });

  it('by a lost master key says how to restore it', async () => {
    const { masterKeyFile } = project.store().inspect();
    writeFileSync(masterKeyFile, 'x');
    await fails('MASTER_KEY_INVALID');
    project.write('keyturn.config.json', '{ "store": { "kind": "keystore", "file": "keyturn.keystore.json", "masterKeyFile": "absent" } }');
    expect(await fails('MASTER_KEY_MISSING')).toContain('master-key import');
  });

  it.each(['{', '[]', '{ "stor": {} }', '{ "store": { "kind": "cloud" } }', '{}'])('by the configuration %s', async (text) => {
    project.write('keyturn.config.json', text);
    expect(await fails('CONFIG_INVALID')).toContain('keyturn.config.json');
  });
});
