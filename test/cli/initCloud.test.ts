import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from './project.ts';

let project: TestProject;
beforeEach(() => {
  project = makeProject();
  rmSync(join(project.folder, 'eslint.config.js'));
});
afterEach(() => project.remove());

const URL_FLAGS = ['--vault-url', "https://o'hara.vault.azure.net"];

describe('init for a store that is there already', () => {
  it.each([
    ['awsSecretsManager', [], "import { awsSecretsManager, defineKeyManager } from 'eslint-plugin-keyturn/runtime';", 'awsSecretsManager()'],
    ['azureKeyVault', URL_FLAGS, "import { azureKeyVault, defineKeyManager } from 'eslint-plugin-keyturn/runtime';", String.raw`azureKeyVault({ vaultUrl: 'https://o\'hara.vault.azure.net' })`],
    ['vault', [], "import { defineKeyManager, vault } from 'eslint-plugin-keyturn/runtime';", 'vault()'],
  ])('%s writes its configuration and no keystore', async (kind, flags, head, made) => {
    const { code, out } = await project.run(['init', '--yes', '--store', kind, ...flags]);
    expect(code).toBe(0);
    expect(project.read('keyturn.config.mjs')).toBe(`${head}\n\nexport default defineKeyManager({\n  store: ${made},\n});\n`);
    expect(project.has('keyturn.keystore.json')).toBe(false);
    expect(out).not.toContain('master key');
    expect(out.includes('npm install @')).toBe(kind !== 'vault');
  });

  it('writes JSON too, and keeps what it finds the next time', async () => {
    const args = ['init', '--yes', '--config', 'json', '--store', 'azureKeyVault', '--vault-url', 'https://shop.vault.azure.net'];
    expect(await project.run(args)).toMatchObject({ code: 0, out: expect.stringContaining('npm install @azure/keyvault-secrets @azure/identity') });
    const text = '{\n  "store": { "kind": "azureKeyVault", "vaultUrl": "https://shop.vault.azure.net" }\n}\n';
    expect(project.read('keyturn.config.json')).toBe(text);
    expect(await project.run(args)).toMatchObject({ code: 0, out: expect.stringContaining('kept') });
    expect(project.read('keyturn.config.json')).toBe(text);
  });

  it.each([[['--store', 'aws'], '--store is keystore, awsSecretsManager, azureKeyVault, vault.'], [['--store', 'azureKeyVault'], 'needs --vault-url']])('refuses %j', async (flags, message) => {
    expect(await project.run(['init', '--yes', ...flags])).toMatchObject({ code: 2, err: expect.stringContaining(message) });
    expect(project.has('keyturn.config.mjs')).toBe(false);
  });
});
