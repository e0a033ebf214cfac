import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, inject, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const require = createRequire(join(ROOT, '.ci/eslint-oldest/package.json'));

const CODE = [
  "const jwt = require('jsonwebtoken');",
  "const JWT_SECRET = process.env.JWT_SECRET || 'change-me-9f8a7b6c5d4e';",
  'exports.issue = (user) => jwt.sign({ sub: user.id }, JWT_SECRET);',
  'exports.code = () => { const resetToken = Math.random().toString(36); return resetToken; };',
  '',
].join('\n');

const pluginOf = async (): Promise<unknown> => {
  const file = join(inject('consumer'), 'node_modules/eslint-plugin-keyturn/dist/index.js');
  const loaded: { default: unknown } = await import(pathToFileURL(file).href);
  return loaded.default;
};

type Host = typeof ESLint;
const oldest: { ESLint: Host } = require('eslint');

const outcomeOf = async (host: Host, fix: boolean): Promise<unknown> => {
  const plugin = await pluginOf();
  const recommended = configOf(plugin);
  const eslint = new host({ overrideConfigFile: true, baseConfig: [recommended].flat(), fix, cwd: inject('consumer') });
  const [result] = await eslint.lintText(CODE, { filePath: 'src/auth.cjs' });
  return {
    fixed: result?.output,
    left: result?.messages.map(({ ruleId, line, message }) => ({ ruleId, line, message })),
  };
};

const configOf = (plugin: unknown): object => {
  if (hasRecommended(plugin)) return plugin.configs.recommended;
  throw new Error('The plugin has no preset recommended.');
};

const hasRecommended = (plugin: unknown): plugin is { configs: { recommended: object } } =>
  typeof plugin === 'object' && plugin !== null && 'configs' in plugin;

describe('ESLint 9.22 and the current one', () => {
  it('are what is compared', () => {
    expect(oldest.ESLint.version).toBe('9.22.0');
    expect(ESLint.version).toMatch(/^10\./u);
  });

  it.each([false, true])('find and fix the same (fix: %s)', async (fix) => {
    const now = await outcomeOf(ESLint, fix);
    expect(await outcomeOf(oldest.ESLint, fix)).toEqual(now);
    expect(now).toMatchObject(fix ? { fixed: expect.stringContaining("secret('jwt-secret')") } : { fixed: undefined });
    if (!fix) expect(now).toMatchObject({ left: expect.arrayContaining([expect.objectContaining({ line: 2 })]) });
  });
});
