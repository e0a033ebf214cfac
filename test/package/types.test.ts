import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { attempt } from './run.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = join(inject('consumer'), 'typed');

const CONFIG = `
import { defineConfig } from 'eslint/config';
import keyturn from 'eslint-plugin-keyturn';
export default defineConfig(
  { extends: [keyturn.configs.recommended] },
  { plugins: { keyturn }, extends: ['keyturn/strict'] },
  keyturn.configs.strict,
);
`;
const PROGRAM = `
import { keyManager, type SecretHandle } from 'eslint-plugin-keyturn/runtime';
const handle: SecretHandle = keyManager.secret('jwt-secret');
export const value: string = handle.reveal();
export const token: string = keyManager.randomToken({ length: 12 });
// @ts-expect-error: a handle is not its value
export const wrong: string = handle;
`;

/** What the compiler says about some files with one text, under strict settings. */
const compiled = async (files: readonly string[], text: string, ...options: readonly string[]): Promise<string> => {
  for (const file of files) await writeFile(join(folder, file), text);
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const strict = ['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--target', 'es2022', '--types', 'node'];
  const { stdout } = await attempt('node', [tsc, ...strict, ...options, ...files], { cwd: folder });
  return stdout;
};

beforeAll(async () => {
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  for (const name of ['eslint', '@types']) {
    await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
});

describe('the declarations', () => {
  it('let a typed ESLint configuration use the presets without casts', async () => {
    expect(await compiled(['eslint.config.mts'], CONFIG, '--module', 'nodenext', '--skipLibCheck')).toBe('');
  });

  it('make require give the plugin itself', async () => {
    const text = "import keyturn = require('eslint-plugin-keyturn');\nexport const preset = keyturn.configs.recommended;";
    expect(await compiled(['plugin.cts'], text, '--module', 'nodenext', '--skipLibCheck')).toBe('');
  });

  it('of the runtime fit ES modules and CommonJS, and are sound themselves', async () => {
    expect(await compiled(['program.mts', 'program.cts'], PROGRAM, '--module', 'nodenext')).toBe('');
  });

  it.each([
    ['a bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
    ['a bundler for browsers', ['--module', 'esnext', '--moduleResolution', 'bundler', '--customConditions', 'browser']],
    ['the oldest resolution', ['--module', 'commonjs', '--moduleResolution', 'node10', '--ignoreDeprecations', '6.0']],
  ])('of the runtime fit %s', async (_, options) => {
    expect(await compiled(['program.ts'], PROGRAM, ...options, '--skipLibCheck')).toBe('');
  });
});
