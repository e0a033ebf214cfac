import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeProject, type Project } from './project.ts';
import { attempt, run } from './run.ts';

const NAME = 'jwt-secret';
const value = randomUUID();
const PRELOAD = 'eslint-plugin-keyturn/preload';
const READ = `
  const value = keyManager.secret('${NAME}').reveal();
  console.log(require('node:crypto').createHash('sha256').update(value).digest('hex'));`;

let project: Project;

beforeAll(async () => {
  project = await makeProject(inject('consumer'), NAME, value);
  await writeFile(join(project.folder, 'main.cjs'), `const { keyManager } = require('eslint-plugin-keyturn/runtime');${READ}`);
  await writeFile(join(project.folder, 'main.mjs'), `
    import { createRequire } from 'node:module';
    import { keyManager } from 'eslint-plugin-keyturn/runtime';
    const require = createRequire(import.meta.url);${READ}`);
});

afterAll(async () => rm(project.folder, { recursive: true, force: true }));

const digest = async (): Promise<string> => {
  const bytes = new TextEncoder().encode(value);
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
};

describe('a program that reads a stored secret', () => {
  it.each([
    ['--import', 'main.mjs'],
    ['--import', 'main.cjs'],
    ['-r', 'main.cjs'],
    ['-r', 'main.mjs'],
  ])('has it with node %s and %s', async (flag, main) => {
    const { stdout, stderr } = await run('node', [flag, PRELOAD, main], { cwd: project.folder, env: project.env });
    expect(stdout.trim()).toBe(await digest());
    expect(stderr).toBe('');
  });

  it('does not start when the keystore cannot be read', async () => {
    const env = { ...project.env, HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent' };
    const { code, stdout, stderr } = await attempt('node', ['--import', PRELOAD, 'main.mjs'], { cwd: project.folder, env });
    expect(code).toBe(78);
    expect(stdout).toBe('');
    expect(stderr).toContain('master key');
    expect(stderr).not.toContain(value);
  });
});
