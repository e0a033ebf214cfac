import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { version } from '../../src/plugin/version.ts';
import { attempt, run } from './run.ts';

const consumer = inject('consumer');
const PLUGIN = 'eslint-plugin-keyturn';
const TESTING = 'eslint-plugin-keyturn/testing';
const RUNTIME = 'eslint-plugin-keyturn/runtime';

const evaluated = async (code: string, flags: readonly string[] = []): Promise<string> => {
  const { stdout } = await run('node', [...flags, '-e', code], { cwd: consumer });
  return stdout.trim();
};

const esm = ['--input-type=module'];

describe('the plugin', () => {
  it('loads by import', async () => {
    const code = `import plugin from '${PLUGIN}'; console.log(plugin.meta.name, plugin.meta.version, plugin.configs.recommended.name)`;
    expect(await evaluated(code, esm)).toBe(`eslint-plugin-keyturn ${version} keyturn/recommended`);
  });

  it('is what require gives, without a namespace around it', async () => {
    const code = `const plugin = require('${PLUGIN}'); console.log(plugin.meta.name, typeof plugin.rules['no-hardcoded-secret'].create)`;
    expect(await evaluated(code)).toBe('eslint-plugin-keyturn function');
  });
});

describe('the test servers', () => {
  const code = `startServer({ operationOf: () => 'x', answer: () => ({ status: 200, body: 'good' }), failure: (status) => ({ status }) })
    .then(async (server) => { console.log(await (await fetch(server.url)).json()); await server.close(); });`;

  it.each([
    ['import', `import { startServer } from '${TESTING}'; ${code}`, esm],
    ['require', `const { startServer } = require('${TESTING}'); ${code}`, []],
  ])('start and end after %s', async (_, program, flags) => {
    expect(await evaluated(program, flags)).toBe('good');
  });
});

describe('the runtime', () => {
  it('is the same by import and by require', async () => {
    const code = `
      import { createRequire } from 'node:module';
      import { keyManager } from '${RUNTIME}';
      const other = createRequire(import.meta.filename ?? process.cwd() + '/x.js')('${RUNTIME}');
      console.log(keyManager === other.keyManager, typeof keyManager.secret);`;
    expect(await evaluated(code, esm)).toBe('true function');
  });

  it('gives the same names in both forms', async () => {
    const imported = await evaluated(`import * as all from '${RUNTIME}'; console.log(Object.keys(all).join())`, esm);
    const required = await evaluated(`console.log(Object.keys(require('${RUNTIME}')).sort().join())`);
    expect(imported).toBe(required);
  });

  it('does nothing when it is loaded', async () => {
    const code = `require('${RUNTIME}'); console.log(process.getActiveResourcesInfo().filter((name) => !/TTY|Pipe|File/.test(name)).join())`;
    expect(await evaluated(code)).toBe('');
  });

  it('says what to do when nothing is configured', async () => {
    const code = `try { require('${RUNTIME}').keyManager.secret('x').reveal() } catch (error) { console.log(error.code, error.message) }`;
    expect(await evaluated(code)).toMatch(/^NOT_CONFIGURED .*keyturn init/u);
  });

  it('loads in Jest, as CommonJS', async () => {
    await writeFile(join(consumer, 'runtime.test.cjs'), `
      const { keyManager } = require('${RUNTIME}');
      test('random keys differ', () => {
        expect(keyManager.randomToken()).not.toBe(keyManager.randomToken());
      });`);
    const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
    const config = JSON.stringify({ rootDir: consumer, testMatch: ['**/*.test.cjs'], transform: {} });
    const { code, stderr } = await attempt('node', [jest, '--config', config, '--no-watchman'], { cwd: consumer });
    expect(stderr).toContain('Tests:       1 passed, 1 total');
    expect(code).toBe(0);
  });
});
