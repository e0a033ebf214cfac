import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findConfiguration, loadConfiguration, loadConfigurationSync, startFolder } from '../../src/runtime/configuration.ts';
import type { KeyManagerOptions } from '../../src/runtime/types.ts';

const main = process.argv[1];
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-configuration-')));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  if (main !== undefined) process.argv[1] = main;
  rmSync(folder, { recursive: true });
});

const put = (name: string, text: string): string => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const both = async (file: string): Promise<readonly unknown[]> => {
  const attempts = [async () => loadConfiguration(file), async () => Promise.resolve(loadConfigurationSync(file))];
  return Promise.all(attempts.map(async (attempt) => attempt().catch((error: unknown) => error)));
};
/** Both ways of loading fail with this message after the file's name. */
const expectFault = async (file: string, message: string): Promise<void> => {
  for (const error of await both(file)) {
    expect(error).toMatchObject({ name: 'KeyturnError', code: 'CONFIG_INVALID', details: { file }, message: `${file}${message}` });
  }
};

const STORE = "const store = { kind: 'own', read: async () => [] };";
const NAMED = '{"name":"app"}';

describe('a configuration is found', () => {
  it('beside the nearest named package.json, from any folder below', () => {
    put('package.json', NAMED);
    const file = put('keyturn.config.mjs', '');
    put('dist/package.json', '{"type":"commonjs"}');
    put('dist/deep/main.js', '');
    expect(findConfiguration(join(folder, 'dist/deep'))).toBe(file);
    put('packages/a/package.json', NAMED);
    expect(findConfiguration(join(folder, 'packages/a'))).toBeUndefined();
  });

  it('not where there is no package.json', () => {
    put('keyturn.config.json', '{}');
    expect(findConfiguration(folder)).toBeUndefined();
    put('package.json', 'broken');
    expect(findConfiguration(folder)).toBe(join(folder, 'keyturn.config.json'));
    rmSync(join(folder, 'keyturn.config.json'));
    expect(findConfiguration(folder)).toBeUndefined();
  });

  it('where KEYTURN_CONFIG says, which must be there', () => {
    const file = put('elsewhere.json', '{}');
    vi.stubEnv('KEYTURN_CONFIG', file);
    expect(findConfiguration('/')).toBe(file);
    vi.stubEnv('KEYTURN_CONFIG', join(folder, 'absent.json'));
    expect(() => findConfiguration('/')).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining('absent.json') }));
  });

  it('from the real folder of the main script, not from the current folder', () => {
    put('app/main.js', '');
    symlinkSync(join(folder, 'app/main.js'), join(folder, 'link.js'));
    process.argv[1] = join(folder, 'link.js');
    vi.spyOn(process, 'cwd').mockReturnValue('/');
    expect(startFolder()).toBe(join(folder, 'app'));
    process.argv[1] = join(folder, 'no-such-file.js');
    expect(startFolder()).toBe(folder);
  });

  it('for the project that a test runner is installed in, or the package of its workspace that it runs in', () => {
    put('node_modules/runner/bin/run.js', '');
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync('../runner/bin/run.js', join(folder, 'node_modules/.bin/run'));
    process.argv[1] = join(folder, 'node_modules/.bin/run');
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue('/');
    expect(startFolder()).toBe(folder);
    cwd.mockReturnValue(join(folder, 'packages/a'));
    expect(startFolder()).toBe(join(folder, 'packages/a'));
  });

  it('from the current folder when there is no script', () => {
    process.argv.splice(1, 1);
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    expect(startFolder()).toBe(folder);
    process.argv.splice(1, 0, main ?? '');
  });
});

describe('a configuration is read', () => {
  it.each([
    ['keyturn.config.mjs', `${STORE} export default { store, environment: 'test' };`],
    ['keyturn.config.js', `${STORE} export default { store, environment: 'test' };`],
    ['keyturn.config.cjs', `${STORE} module.exports = { store, environment: 'test' };`],
    ['compiled.cjs', `${STORE} Object.defineProperty(exports, '__esModule', { value: true }); exports.default = { store, environment: 'test' };`],
  ])('from %s, in both ways', async (name, text) => {
    put('package.json', '{"type":"module"}');
    const warned = vi.spyOn(process, 'emitWarning');
    for (const options of await both(put(name, text))) expect(options).toMatchObject({ environment: 'test', store: { kind: 'own' } });
    expect(warned).not.toHaveBeenCalled();
  });

  it('from JSON, with stores by kind and paths that count from the file', async () => {
    put('mounted/jwt-secret', 'a');
    put('.env', 'API_KEY=b\n');
    const file = put('keyturn.config.json', JSON.stringify({
      $schema: 'x', environment: 'test', store: { kind: 'files', dir: 'mounted' },
      stores: { local: { kind: 'environment', file: '.env' } }, secrets: { 'api-key': { store: 'local', gracePeriodDays: 7 } }, cache: { ttlMs: 1000 },
    }));
    for (const options of await both(file)) {
      const { store, stores, secrets }: KeyManagerOptions = Object(options);
      expect(Buffer.from(store?.readSync?.({ name: 'jwt-secret' })[0]?.value ?? []).toString()).toBe('a');
      expect(Buffer.from(stores?.['local']?.readSync?.({ name: 'api-key' })[0]?.value ?? []).toString()).toBe('b');
      expect(secrets).toEqual({ 'api-key': { store: 'local', gracePeriodDays: 7 } });
    }
  });
});

describe('a faulty configuration is refused by file and member', () => {
  it.each([
    ['{"store":{"kind":"files"},"cahce":{}}', ': cahce is unknown; known are environment, secrets, keyrings, cache, sync, startDeadlineMs, store, stores.'],
    ['{"store":{"kind":"files","dri":"x"}}', ': store.dri is unknown; known are kind, dir.'],
    ['{"store":{"kind":"files","dir":5}}', ': store.dir must be a text that is not empty.'],
    ['{"store":{"kind":"files"},"cache":{"ttlMs":"5"}}', ': cache.ttlMs must be a number of at least 1.'],
    ['{"store":{"kind":"files"},"secrets":{"a":{"store":"x"}}}', ': secrets.a.store names no store of stores.'],
    ['{"store":{"kind":"files"},"keyrings":{"a":{"rotation":"weekly"}}}', ': keyrings.a.rotation must be an object.'],
    ['{}', ': store is missing: name where secrets live.'],
    ['[]', ': the configuration must be an object.'],
    ['{"store": hunter2}', ' is not JSON. Correct it.'],
  ])('JSON %s', async (text, message) => {
    await expectFault(put('keyturn.config.json', text), message);
  });

  it.each([
    [`${STORE} export default { store, sotre: store };`, ': sotre is unknown; known are environment, secrets, keyrings, cache, sync, startDeadlineMs, store, stores, clock, onEvent.'],
    ['export default { store: {} };', ': store must be a store, such as keystore() or files().'],
    [`${STORE} export default { store, sync: 'later' };`, ": sync must be 'block' or 'preload'."],
    ['export default 5;', ': The options must be an object.'],
    ['export const store = 1;', ' has no default export. Write: export default defineKeyManager({ … }).'],
    ["\n\nthrow new RangeError('hunter2');", ' failed with RangeError at line 3.'],
    ["import 'no-such-package-at-all';", " imports what can't be found: no-such-package-at-all."],
  ])('module %s', async (text, message) => {
    await expectFault(put('keyturn.config.mjs', text), message);
  });

  it('a syntax error, which is not quoted', async () => {
    const file = put('keyturn.config.mjs', "export default { store: 'hunter2 };");
    for (const error of await both(file)) {
      expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
      expect(JSON.stringify(error)).not.toContain('hunter2');
    }
    expect(() => loadConfigurationSync(file)).toThrow(`${file} has a syntax error. Correct it.`);
  });

  it.each(['keyturn.config.json', 'keyturn.config.mjs'])('%s that is not there or is a folder', async (name) => {
    for (const error of await both(join(folder, name))) expect(error).toMatchObject({ code: 'CONFIG_INVALID', details: { file: join(folder, name) } });
    mkdirSync(join(folder, name));
    for (const error of await both(join(folder, name))) expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('one that awaits at its top level can be read ahead only', async () => {
    const file = put('keyturn.config.mjs', `await null; ${STORE} export default { store };`);
    expect(() => loadConfigurationSync(file)).toThrow(`${file} awaits at its top level, so it can only be read ahead: start with node --import eslint-plugin-keyturn/preload.`);
    expect(await loadConfiguration(file)).toMatchObject({ store: { kind: 'own' } });
  });
});
