/** The command as a program: built, started by Node, in a project that has the package. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';

const ROOT = join(import.meta.dirname, '../..');
const VALUE = fill(24);
const OTHER = fill(24, undefined, 7);

let folder = '';
const at = (path: string): string => join(folder, path);
const write = (path: string, text: string): void => writeFileSync(at(path), text);

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-installed-')));
  mkdirSync(at('node_modules/eslint-plugin-keyturn'), { recursive: true });
  mkdirSync(at('src'));
  symlinkSync(join(ROOT, 'node_modules/eslint'), at('node_modules/eslint'));
  const installed = (name: string): string => at(`node_modules/eslint-plugin-keyturn/${name}`);
  const shared = { bundle: true, platform: 'node' as const, logLevel: 'silent' as const, external: ['eslint', 'typescript'] };
  const banner = { js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);" };
  const footer = { js: 'module.exports = module.exports.default;' };
  await Promise.all([
    build({ ...shared, entryPoints: [join(ROOT, 'src/index.ts')], outfile: installed('index.cjs'), format: 'cjs', footer }),
    build({ ...shared, entryPoints: [join(ROOT, 'src/runtime/index.ts')], outfile: installed('runtime.mjs'), format: 'esm' }),
    build({ ...shared, entryPoints: [join(ROOT, 'src/cli/main.ts')], outfile: installed('cli.mjs'), format: 'esm', banner }),
  ]);
  write('node_modules/eslint-plugin-keyturn/package.json',
    JSON.stringify({ name: 'eslint-plugin-keyturn', version: '0.0.0', exports: { '.': './index.cjs', './runtime': './runtime.mjs' } }));
  write('package.json', '{\n  "name": "project",\n  "type": "module"\n}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const node = async (args: readonly string[], input = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], HOME: at('home'), VSCODE_PID: '1' };
    const child = spawn(process.execPath, [...args], { cwd: folder, env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
const keyturn = async (args: readonly string[], input = ''): Promise<Ended> => node([at('node_modules/eslint-plugin-keyturn/cli.mjs'), ...args], input);

describe('from nothing to a clean code base', () => {
  it('starts with init', async () => {
    expect(await keyturn(['list'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('npx keyturn init') });
    const { code, err } = await keyturn(['init', '--yes']);
    expect([code, err]).toEqual([0, '']);
    expect(readFileSync(at('eslint.config.mjs'), 'utf8')).toContain('keyturn.configs.recommended');
  });

  it('takes a secret from standard input, and none from the arguments', async () => {
    expect(await keyturn(['set', 'mail-api-key'], `${VALUE}\n`)).toMatchObject({ code: 0, err: '' });
    const refused = await keyturn(['set', 'sms-api-key', VALUE]);
    expect(refused.code).toBe(2);
    expect(refused.out + refused.err).not.toContain(VALUE);
    expect((await keyturn(['list'])).out).toMatch(/^keystore\n {2}mail-api-key {2}version 1 of \S+\n$/u);
  });

  it('adopts by the rules of the project, whatever they say of editors and fixes', async () => {
    write('eslint.config.mjs', `
      import keyturn from 'eslint-plugin-keyturn';
      export default [keyturn.configs.recommended, { rules: { 'keyturn/no-hardcoded-secret': ['error', { fix: 'off', allow: ['demoPassword'] }] } }];`);
    write('src/main.js', `const jwtSecret = '${VALUE}';\nconst demoPassword = '${OTHER}';\nexport const shown = () => [jwtSecret.length, demoPassword.length];\n`
      + "console.log(shown().join());\n");
    expect(await node(['src/main.js'])).toMatchObject({ code: 0, out: '24,24\n' });
    const dry = await keyturn(['adopt', '--dry-run']);
    expect(dry.out).toContain('-const jwtSecret = ');
    expect(dry.out + dry.err).not.toMatch(new RegExp(`${VALUE}|${OTHER}`, 'u'));
    expect(await keyturn(['adopt'])).toMatchObject({ code: 0, err: '' });
    const code = readFileSync(at('src/main.js'), 'utf8');
    expect(code).not.toContain(VALUE);
    expect(code).toContain(OTHER);
  });

  it('leaves a program that reads the same value from the keystore', async () => {
    expect(await node(['src/main.js'])).toEqual({ code: 0, out: '24,24\n', err: '' });
    await keyturn(['rotate', 'jwt-secret', '--compromised'], 'five5');
    expect(await node(['src/main.js'])).toMatchObject({ out: '5,24\n' });
  });

  it('says what is wrong in one line', async () => {
    chmodSync(at('keyturn.keystore.json'), 0o600);
    const text = readFileSync(at('keyturn.keystore.json'), 'utf8');
    write('keyturn.keystore.json', text.slice(0, -40));
    expect(await keyturn(['list'])).toEqual({ code: 2, out: '', err: expect.stringMatching(/^The keystore [^\n]+ is damaged[^\n]+\n$/u) });
    write('keyturn.keystore.json', text);
    write('keyturn.config.mjs', 'export default {');
    expect(await keyturn(['list'])).toEqual({ code: 2, out: '', err: expect.stringMatching(/^[^\n]+keyturn\.config\.mjs has a syntax error[^\n]*\n$/u) });
  });
});

it('helps', async () => {
  expect(await keyturn(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('keyturn master-key export FILE') });
  expect(await keyturn(['rotate', '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--compromised') });
  expect(await keyturn(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
  expect(await keyturn([])).toMatchObject({ code: 0 });
});
