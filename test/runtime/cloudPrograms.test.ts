/** Programs that read cloud stores: by the preload, and by blocking. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyVaultServer, type KeyVaultServer } from '../../src/testing/keyVaultServer.ts';
import { secretsManagerServer, type SecretsManagerServer } from '../../src/testing/secretsManagerServer.ts';
import { makeProgram, type Program } from './program.ts';
import { row } from './failureRows.ts';

const MODULES = join(import.meta.dirname, '../../node_modules');
const NAMES = Array.from({ length: 19 }, (_, index) => `s${index}`);
const MONTHS_MS = 90 * 86_400_000;
const READ = "console.log(keyManager.secret('jwt-secret').reveal());";

const READ_BOTH = `
  import { awsSecretsManager, azureKeyVault } from './runtime.cjs';
  for (const store of [awsSecretsManager(), azureKeyVault({ vaultUrl: 'https://x.vault.azure.net' })]) {
    await store.read({ name: 'x' }, { signal: AbortSignal.timeout(5000) }).catch((error) => console.log(error.code, error.message));
  }`;

let program: Program;
let aws: SecretsManagerServer;
let azure: KeyVaultServer;
let ageMs = 0;
beforeAll(async () => {
  program = await makeProgram();
  const link = (name: string): void => symlinkSync(join(MODULES, name), join(program.folder, 'node_modules', name));
  mkdirSync(join(program.folder, 'node_modules'));
  for (const name of ['@aws-sdk', '@azure']) link(name);
  program.put('main.cjs', `const { keyManager } = require('./runtime.cjs');\n${READ}`);
});
afterAll(() => program.remove());
beforeEach(async () => {
  ageMs = MONTHS_MS;
  [aws, azure] = await Promise.all([secretsManagerServer({ now: () => Date.now() - ageMs }), keyVaultServer()]);
  for (const name of ['shop/jwt-secret', ...NAMES.map((one) => `shop/${one}`)]) aws.put(name, `value of ${name}`);
  azure.put('jwt-secret', 'value of azure');
  ageMs = 0;
});
afterEach(async () => { await Promise.all([aws.close(), azure.close()]); });

const environment = (config: string): NodeJS.ProcessEnv => ({
  KEYTURN_CONFIG: join(program.folder, config), AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  NODE_NO_WARNINGS: '1',
});
const putAws = (config: string, declared: readonly string[] = []): void => {
  const options = JSON.stringify({ region: aws.region, endpoint: aws.url, prefix: 'shop/' });
  const secrets = JSON.stringify(Object.fromEntries(declared.map((name) => [name, {}])));
  program.put(config, config.endsWith('.json')
    ? `{"store":{"kind":"awsSecretsManager",${options.slice(1)},"secrets":${secrets}}`
    : `import { awsSecretsManager } from './runtime.cjs';\nexport default { store: awsSecretsManager(${options}), secrets: ${secrets} };`);
};

describe('secrets of AWS', () => {
  it.each(['aws.json', 'aws.mjs'])('are preloaded by one request for twenty (%s)', async (config) => {
    putAws(config, ['jwt-secret', ...NAMES]);
    const outcome = await program.run(['--import', './preload.mjs', './main.cjs'], environment(config));
    expect(outcome).toEqual({ code: 0, stdout: 'value of shop/jwt-secret\n', stderr: '' });
    expect(aws.requests.map(({ operation }) => operation)).toEqual(['BatchGetSecretValue']);
  });

  it('are listed first when none is declared', async () => {
    putAws('aws.json');
    const { stdout } = await program.run(['--import', './preload.mjs', './main.cjs'], environment('aws.json'));
    expect(stdout).toBe('value of shop/jwt-secret\n');
    expect(aws.requests.map(({ operation }) => operation)).toEqual(['ListSecrets', 'BatchGetSecretValue']);
  });

  it('are preloaded one by one where the batch is not allowed', async () => {
    putAws('aws.json', ['jwt-secret', 's1']);
    aws.inject({ kind: 'status', status: 403 }, { on: 'BatchGetSecretValue', times: Infinity });
    expect((await program.run(['--import', './preload.mjs', './main.cjs'], environment('aws.json'))).stdout).toBe('value of shop/jwt-secret\n');
  });

  it('are waited for by blocking', async () => {
    putAws('aws.mjs');
    expect(await program.run(['./main.cjs'], environment('aws.mjs'))).toMatchObject({ code: 0, stdout: 'value of shop/jwt-secret\n' });
  });

  it('are waited for by blocking with a JSON configuration, if keyturn is installed beside it', async () => {
    putAws('aws.json');
    const lacking = await program.run(['./main.cjs'], environment('aws.json'));
    expect(lacking.stderr).toContain('eslint-plugin-keyturn is not installed beside the configuration');
    program.put('node_modules/eslint-plugin-keyturn/package.json', '{"name":"eslint-plugin-keyturn","exports":{"./runtime":"./runtime.cjs"}}');
    program.put('node_modules/eslint-plugin-keyturn/runtime.cjs', "module.exports = require('../../runtime.cjs');");
    expect(await program.run(['./main.cjs'], environment('aws.json'))).toMatchObject({ code: 0, stdout: 'value of shop/jwt-secret\n' });
  });

  it(`say what to install (${row('SDK not installed')})`, async () => {
    const alone = await makeProgram();
    alone.put('main.mjs', READ_BOTH);
    expect((await alone.run(['./main.mjs'])).stdout).toBe(
      'STORE_MISSING The SDK of the awsSecretsManager store is not installed. Run: npm install @aws-sdk/client-secrets-manager\n'
      + 'STORE_MISSING The SDK of the azureKeyVault store is not installed. Run: npm install @azure/keyvault-secrets @azure/identity\n',
    );
    alone.remove();
  });
});

describe('secrets of Azure', () => {
  it.each([[['--import', './preload.mjs']], [[]]])('are read by a program started with %j', async (flags) => {
    const { token } = await azure.credential.getToken();
    program.put('azure.mjs', `import { azureKeyVault } from './runtime.cjs';
      const credential = { getToken: async () => ({ token: process.env.VAULT_TICKET, expiresOnTimestamp: Date.now() + 60_000 }) };
      export default { store: azureKeyVault({ vaultUrl: '${azure.url}', credential }), secrets: { 'jwt-secret': {} } };`);
    const outcome = await program.run([...flags, './main.cjs'], { ...environment('azure.mjs'), VAULT_TICKET: token });
    expect(outcome).toMatchObject({ code: 0, stdout: 'value of azure\n' });
  });
});
