/** Servers that a bundler built: they start, find their configuration, read by blocking, and are preloaded; with the SDKs and without. */
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { secretsManagerServer, type SecretsManagerServer } from '../../src/testing/secretsManagerServer.ts';
import { vaultServer, type VaultServer } from '../../src/testing/vaultServer.ts';
import { BUNDLERS } from './bundlers.ts';
import { makeProject, type Project } from './project.ts';
import { attempt, type Outcome, run } from './run.ts';

const NAME = 'jwt-secret';
const [value, ofVault, ofAws] = [randomUUID(), randomUUID(), randomUUID()];
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Answers one request with the digest of what it read, or the code of the error. */
const SERVER = `
  import { createServer } from 'node:http';
  import { createHash } from 'node:crypto';
  import { awsSecretsManager, configure, keyManager } from 'eslint-plugin-keyturn/runtime';
  const { AWS_AT } = process.env;
  if (AWS_AT) configure({ environment: 'test', store: awsSecretsManager({ endpoint: AWS_AT, region: 'eu-test-1' }) });
  const secret = keyManager.secret('${NAME}');
  const digest = (text) => createHash('sha256').update(text).digest('hex');
  const server = createServer(async (request, response) => {
    try {
      response.end(digest(AWS_AT ? await secret.value() : secret.reveal()));
    } catch (error) {
      response.end(error.code);
    }
  });
  server.listen(0, '127.0.0.1', async () => {
    const answer = await fetch('http://127.0.0.1:' + server.address().port);
    console.log(await answer.text());
    server.close();
    server.closeAllConnections();
  });`;

let project: Project;
let vault: VaultServer;
let aws: SecretsManagerServer;

beforeAll(async () => {
  project = await makeProject(inject('consumer'), NAME, value);
  await writeFile(join(project.folder, 'server.mjs'), SERVER);
  [vault, aws] = await Promise.all([vaultServer(), secretsManagerServer({ region: 'eu-test-1' })]);
  vault.put(NAME, ofVault);
  aws.put(NAME, ofAws);
  await writeFile(join(project.folder, 'token'), vault.rootToken);
  await writeFile(join(project.folder, 'vault.json'), JSON.stringify({
    store: { kind: 'vault', address: vault.url, auth: { method: 'token', tokenFile: 'token' } }, secrets: { [NAME]: {} },
  }));
});

afterAll(async () => {
  await Promise.all([vault.close(), aws.close(), rm(project.folder, { recursive: true, force: true })]);
});

const start = async (file: string, env: NodeJS.ProcessEnv = {}, flags: readonly string[] = []): Promise<Outcome> =>
  run('node', [...flags, file], { cwd: project.folder, env: { ...project.env, NODE_ENV: 'test', ...env } });

describe.each([...BUNDLERS])('a server built by %s', (title, bundle) => {
  let file: string;
  beforeAll(async () => { file = await bundle(join(project.folder, 'server.mjs'), title.replaceAll(' ', '-')); });

  it('finds its configuration', async () => {
    expect(await start(file)).toMatchObject({ stdout: `${digestOf(value)}\n`, stderr: '' });
  });

  it('reads by blocking, and says once how to do without', async () => {
    const { stdout, stderr } = await start(file, { KEYTURN_CONFIG: join(project.folder, 'vault.json') });
    expect(stdout).toBe(`${digestOf(ofVault)}\n`);
    expect(stderr).toContain('eslint-plugin-keyturn/preload');
  });

  it.each(['--import', '-r'])('is preloaded by %s', async (flag) => {
    const outcome = await start(file, { KEYTURN_CONFIG: join(project.folder, 'vault.json') }, [flag, 'eslint-plugin-keyturn/preload']);
    expect(outcome).toMatchObject({ stdout: `${digestOf(ofVault)}\n`, stderr: '' });
  });

  it('starts without the SDK of a store that it names, and says so when it reads', async () => {
    expect(await start(file, { AWS_AT: aws.url })).toMatchObject({ stdout: 'STORE_MISSING\n' });
  });
});

describe('with the SDK installed', () => {
  beforeAll(async () => {
    await mkdir(join(project.folder, 'node_modules/@aws-sdk'));
    const own = join(import.meta.dirname, '../../node_modules/@aws-sdk/client-secrets-manager');
    await symlink(own, join(project.folder, 'node_modules/@aws-sdk/client-secrets-manager'));
  });

  it.each([...BUNDLERS])('a server built by %s reads the store', async (title, bundle) => {
    const file = await bundle(join(project.folder, 'server.mjs'), `${title.replaceAll(' ', '-')}-with-sdk`);
    const { accessKeyId, secretAccessKey } = aws.credentials;
    const env = { AWS_AT: aws.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_EC2_METADATA_DISABLED: 'true' };
    expect((await attempt('node', [file], { cwd: project.folder, env: { ...project.env, NODE_ENV: 'test', ...env } })).stdout).toBe(`${digestOf(ofAws)}\n`);
  });
});
