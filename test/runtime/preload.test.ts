import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { row } from './failureRows.ts';
import { makeProgram, type Program } from './program.ts';

let program: Program;

beforeAll(async () => { program = await makeProgram(); });
afterAll(() => program.remove());

const READ = "console.log(keyManager.secret('jwt-secret').reveal());";
const CJS = `const { keyManager } = require('./runtime.cjs');\n${READ}`;
const MJS = `import { keyManager } from './runtime.cjs';\n${READ}`;

/** A store that only answers later, as by network; what it does comes from the environment. */
const REMOTE = `
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const read = async ({ name }) => {
  if (process.env.CALLS) require('node:fs').appendFileSync(process.env.CALLS, name + ' ');
  await new Promise((resolve) => setTimeout(resolve, Number(process.env.DELAY ?? 5)));
  if (process.env.FAIL === 'throttled') throw Object.assign(new Error('wait'), { name: 'KeyturnError', code: 'STORE_THROTTLED', details: { retryAfterMs: 60_000 } });
  if (process.env.FAIL) throw Object.assign(new Error('value-of-remote'), { code: 'ECONNREFUSED' });
  if (name === 'absent') return [];
  return [{ value: Buffer.from('remote-' + name), version: '1', created: Date.now() }];
};
const store = { kind: 'remote', read, list: async () => process.env.LISTED?.split(',') ?? [] };`;

beforeEach(() => {
  program.put('main.cjs', CJS);
  program.put('main.mjs', MJS);
  program.put('mounted/jwt-secret', 'mounted-value\n');
  program.put('keyturn.config.json', '{"store":{"kind":"files","dir":"mounted"}}');
  program.put('remote.mjs', `${REMOTE} export default { store, secrets: { 'jwt-secret': {}, absent: { optional: true } } };`);
  program.put('listed.mjs', `${REMOTE} export default { store };`);
  program.put('awaiting.mjs', `await null; ${REMOTE} export default { store, secrets: { 'jwt-secret': {} } };`);
});

const remote = (name: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ KEYTURN_CONFIG: `${program.folder}/${name}`, ...more });

describe('a program', () => {
  it.each([
    ['./main.cjs'], ['./main.mjs'], ['--import', './preload.mjs', './main.cjs'], ['--import', './preload.mjs', './main.mjs'],
    ['-r', './preload.cjs', './main.cjs'], ['-r', './preload.cjs', './main.mjs'],
  ])('started with %s %s %s reads its store, with its configuration found from the main script', async (...args) => {
    expect(await program.run(args.filter((arg) => typeof arg === 'string'))).toEqual({ code: 0, stdout: 'mounted-value\n', stderr: '' });
  });

  it(`${row('no configuration')}: is told what to do`, async () => {
    program.put('alone/package.json', '{"name":"alone"}');
    program.put('alone/main.cjs', CJS.replace('./', '../'));
    const { code, stderr } = await program.run(['./alone/main.cjs']);
    expect(code).toBe(1);
    expect(stderr).toContain("code: 'NOT_CONFIGURED'");
    expect(stderr).toContain('run npx keyturn init');
  });
});

describe('a store that only answers later', () => {
  it.each([['remote.mjs', {}], ['listed.mjs', { LISTED: 'jwt-secret,other' }], ['awaiting.mjs', {}]])('is loaded first by the preload (%s)', async (config, more) => {
    const outcome = await program.run(['--import', './preload.mjs', './main.cjs'], remote(config, more));
    expect(outcome).toEqual({ code: 0, stdout: 'remote-jwt-secret\n', stderr: '' });
  });

  it('is waited for by blocking without one, with one warning', async () => {
    program.put('twice.cjs', `${CJS}\n${READ.replace('jwt-secret', 'other')}`);
    const { code, stdout, stderr } = await program.run(['./twice.cjs'], remote('remote.mjs'));
    expect([code, stdout]).toEqual([0, 'remote-jwt-secret\nremote-other\n']);
    expect(stderr.match(/KEYTURN_BLOCKED/gu)).toHaveLength(1);
    expect(stderr).toMatch(/'jwt-secret' was not loaded when it was needed, which blocked the process for \d+ ms\. Start it with: node --import/u);
  });

  it('is waited for by node -r, once for each declared secret', async () => {
    const { code, stdout } = await program.run(['-r', './preload.cjs', './main.mjs'], remote('remote.mjs'));
    expect([code, stdout]).toEqual([0, 'remote-jwt-secret\n']);
  });

  it('that fails is not asked again at once by a blocking read', async () => {
    program.put('failing.cjs', `
      const { keyManager } = require('./runtime.cjs');
      console.log([1, 2, 3].map(() => { try { return keyManager.secret('x').reveal(); } catch (error) { return error.code; } }).join());`);
    const calls = join(program.folder, 'calls');
    const { stdout } = await program.run(['./failing.cjs'], remote('remote.mjs', { FAIL: 'throttled', CALLS: calls }));
    expect(stdout).toBe('STORE_THROTTLED,STORE_THROTTLED,STORE_THROTTLED\n');
    expect(readFileSync(calls, 'utf8')).toBe('x ');
  });

  it('has foreign errors that are not shown', async () => {
    const { code, stderr } = await program.run(['./main.cjs'], remote('remote.mjs', { FAIL: '1' }));
    expect(code).toBe(1);
    expect(stderr).toContain("code: 'STORE_UNAVAILABLE'");
    expect(stderr).not.toContain('value-of-remote');
  });

  it('says at once that a secret is not there, when it was asked by blocking', async () => {
    program.put('absent.cjs', "const { keyManager } = require('./runtime.cjs'); console.log(keyManager.secret('absent').has());");
    expect((await program.run(['./absent.cjs'], remote('remote.mjs'))).stdout).toBe('false\n');
  });

  it('with a configuration that awaits can only be preloaded', async () => {
    const { code, stderr } = await program.run(['./main.cjs'], remote('awaiting.mjs'));
    expect(code).toBe(1);
    expect(stderr).toContain('awaits at its top level, so it can only be read ahead: start with node --import eslint-plugin-keyturn/preload.');
  });
});

describe('a preload that fails ends the process with code 78 and one line', () => {
  it.each([
    ['a secret that is not there', 'declared.json', '{"store":{"kind":"files","dir":"mounted"},"secrets":{"absent":{}}}', /^keyturn: The files store has no secret 'absent'\. .* \(SECRET_NOT_FOUND\)\n$/u],
    ['a folder that is not mounted', 'declared.json', '{"store":{"kind":"files","dir":"nowhere"}}', /^keyturn: The files store can't be read: .* \(STORE_UNAVAILABLE\)\n$/u],
    ['a configuration that is wrong', 'declared.json', '{"store":{"kind":"fils"}}', /^keyturn: .*declared\.json: store\.kind must be one of .* \(CONFIG_INVALID\)\n$/u],
    ['the environment store in production', 'declared.json', '{"store":{"kind":"environment"},"environment":"production"}', /^keyturn: The environment store is for development .* \(ENVIRONMENT_STORE_REFUSED\)\n$/u],
  ])('%s', async (_, name, text, line) => {
    program.put(name, text);
    for (const args of [['-r', './preload.cjs'], ['--import', './preload.mjs']]) {
      if (text.includes('nowhere') && args[0] === '--import') continue;
      const outcome = await program.run([...args, './main.cjs'], remote(name));
      expect(outcome).toEqual({ code: 78, stdout: '', stderr: expect.stringMatching(line) });
    }
  });

  it('also when the store never answers, or the configuration never ends loading', async () => {
    program.put('never.mjs', 'await new Promise(() => undefined); export default {};');
    program.put('short.mjs', "import { preload } from './preloading.mjs'; await preload(300).catch((error) => { console.log(error.code); process.exit(78); });");
    expect(await program.run(['--import', './short.mjs', './main.cjs'], remote('never.mjs'))).toEqual({ code: 78, stdout: 'STORE_TIMEOUT\n', stderr: '' });
    expect(await program.run(['--import', './short.mjs', './main.cjs'], remote('remote.mjs', { DELAY: '5000' }))).toEqual({ code: 78, stdout: 'STORE_TIMEOUT\n', stderr: '' });
  });
});
