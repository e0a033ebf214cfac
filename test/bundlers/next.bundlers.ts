/** Next.js: a server built by each of its bundlers starts, finds its configuration, reads by blocking, and is preloaded. */
import { createHash, randomUUID } from 'node:crypto';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { vaultServer, type VaultServer } from '../../src/testing/vaultServer.ts';
import { makeProject, type Project } from '../package/project.ts';
import { cleanEnvironment, run } from '../package/run.ts';

const PACKAGES = ['next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1'];
const NAME = 'jwt-secret';
const [value, ofVault] = [randomUUID(), randomUUID()];
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const NEXT = 'node_modules/next/dist/bin/next';

const READ = `
import { createHash } from 'node:crypto';
import { keyManager } from 'eslint-plugin-keyturn/runtime';
export const dynamic = 'force-dynamic';
const secret = keyManager.secret('${NAME}');
const digest = () => createHash('sha256').update(secret.reveal()).digest('hex');`;

const SOURCES: Readonly<Record<string, string>> = {
  'layout.js': 'export default function Layout({ children }) { return <html><body>{children}</body></html>; }',
  'page.js': `${READ}\nexport default function Page() { return <p>{digest()}</p>; }`,
  'hash/route.js': `${READ}\nexport const GET = () => new Response(digest());`,
};

let project: Project;
let vault: VaultServer;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  project = await makeProject(inject('consumer'), NAME, value);
  const { folder } = project;
  env = { ...project.env, NEXT_TELEMETRY_DISABLED: '1', CI: 'true' };
  // npm takes away what it did not install itself, so our own package is named too.
  const own = join(inject('consumer'), 'eslint-plugin-keyturn-0.1.0.tgz');
  await run('npm', ['install', '--no-audit', '--no-fund', own, ...PACKAGES], { cwd: folder });
  await mkdir(join(folder, 'app/hash'), { recursive: true });
  for (const [file, text] of Object.entries(SOURCES)) await writeFile(join(folder, 'app', file), text);
  vault = await vaultServer();
  vault.put(NAME, ofVault);
  await writeFile(join(folder, 'token'), vault.rootToken);
  await writeFile(join(folder, 'vault.json'), JSON.stringify({
    store: { kind: 'vault', address: vault.url, auth: { method: 'token', tokenFile: 'token' } }, secrets: { [NAME]: {} },
  }));
});

afterAll(async () => {
  await Promise.all([vault.close(), rm(project.folder, { recursive: true, force: true })]);
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** What the route and the page answer. */
const answers = async (port: number, server: ChildProcess): Promise<readonly string[]> => {
  while (server.exitCode === null) {
    try {
      const [route, page] = await Promise.all(['hash', ''].map(async (path) => (await fetch(`http://127.0.0.1:${port}/${path}`)).text()));
      return [route ?? '', /<p>([0-9a-f]{64})<\/p>/u.exec(page ?? '')?.[1] ?? ''];
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 200); });
    }
  }
  throw new Error(`Next ended with ${server.exitCode}.`);
};

/** Starts what was built; gives what it answers, and what it wrote to standard error. */
const served = async (more: NodeJS.ProcessEnv = {}, flags: readonly string[] = []): Promise<{ readonly seen: readonly string[]; readonly stderr: string }> => {
  const port = await freePort();
  const server = spawn('node', [...flags, NEXT, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: project.folder, stdio: ['ignore', 'ignore', 'pipe'], env: { ...cleanEnvironment(), ...env, ...more },
  });
  let stderr = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
  const ended = once(server, 'close');
  try {
    return { seen: await answers(port, server), get stderr() { return stderr; } };
  } finally {
    server.kill();
    await ended;
  }
};

describe.each([['webpack', ['--webpack']], ['Turbopack', []]])('a server that Next built with %s', (_, flags) => {
  beforeAll(async () => {
    await rm(join(project.folder, '.next'), { recursive: true, force: true });
    await run('node', [NEXT, 'build', ...flags], { cwd: project.folder, env, timeoutMs: 580_000 });
  });

  it('finds its configuration', async () => {
    expect((await served()).seen).toEqual([digestOf(value), digestOf(value)]);
  });

  it('reads by blocking, and says how to do without', async () => {
    const { seen, stderr } = await served({ KEYTURN_CONFIG: join(project.folder, 'vault.json') });
    expect(seen).toEqual([digestOf(ofVault), digestOf(ofVault)]);
    expect(stderr).toContain('eslint-plugin-keyturn/preload');
  });

  it('is preloaded', async () => {
    const { seen, stderr } = await served({ KEYTURN_CONFIG: join(project.folder, 'vault.json') }, ['--import', 'eslint-plugin-keyturn/preload']);
    expect(seen).toEqual([digestOf(ofVault), digestOf(ofVault)]);
    expect(stderr).not.toContain('eslint-plugin-keyturn/preload');
  });
});
