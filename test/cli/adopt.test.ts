/** `adopt` stores first and rewrites last, loses nothing, and shows nothing. */
import { chmodSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fill } from '../fill.ts';
import { makeReadyProject, type TestProject } from './project.ts';

const VALUE = fill(24);
const OTHER = fill(24, undefined, 7);
const THIRD = fill(24, undefined, 11);

let project: TestProject;
beforeEach(async () => {
  project = await makeReadyProject();
  for (const name of ['JWT_SECRET', 'MAIL_API_KEY', 'VSCODE_PID', 'CI']) vi.stubEnv(name, '');
});
afterEach(() => project.remove());

const hardcoded = (name: string, value: string): string => `export const check = (given) => given.use('${value}');\nconst ${name} = '${value}';\nexport const read = () => ${name};\n`;
const constant = (name: string, value: string): string => `const ${name} = '${value}';\nexport const read = () => ${name};\n`;

describe('adopt', () => {
  it('stores what stands in the code, marks it burnt, and takes it out', async () => {
    project.write('src/a.js', constant('jwtSecret', VALUE));
    project.write('src/b.js', constant('sessionSecret', OTHER));
    const { code, out, err } = await project.run(['adopt']);
    expect([code, err]).toEqual([0, '']);
    expect(project.read('src/a.js')).toBe(
      "import { keyManager } from 'eslint-plugin-keyturn/runtime';\nconst jwtSecret = keyManager.secret('jwt-secret');\nexport const read = () => jwtSecret.reveal();\n",
    );
    expect(project.valuesOf('jwt-secret')).toEqual([VALUE]);
    expect(project.valuesOf('session-secret')).toEqual([OTHER]);
    expect(project.store().inspect().secrets.flatMap(({ versions }) => versions).map(({ burnt }) => burnt)).toEqual([true, true]);
    expect(out).toContain('jwt-secret      burnt, src/a.js:1');
    expect(out).not.toContain(VALUE);
  });

  it('changes nothing when it runs again', async () => {
    project.write('a.js', constant('jwtSecret', VALUE));
    await project.run(['adopt']);
    const before = [project.read('a.js'), project.read('keyturn.keystore.json')];
    expect(await project.run(['adopt'])).toMatchObject({ code: 0, out: 'No secrets were found in the code.\n' });
    expect([project.read('a.js'), project.read('keyturn.keystore.json')]).toEqual(before);
  });

  it('stores one value that stands in two files once', async () => {
    for (const path of ['a.js', 'b.js']) project.write(path, constant('jwtSecret', VALUE));
    expect(await project.json(['adopt'])).toMatchObject({ stored: [{ name: 'jwt-secret', burnt: true, places: ['a.js:1', 'b.js:1'] }] });
    expect(project.valuesOf('jwt-secret')).toEqual([VALUE]);
    expect(project.read('a.js') + project.read('b.js')).not.toContain(VALUE);
  });

  it('does nothing about a name with two values, and tells both places', async () => {
    project.write('a.js', constant('jwtSecret', VALUE));
    project.write('b.js', constant('jwtSecret', OTHER));
    project.write('c.js', constant('mailPassword', THIRD));
    const { code, out } = await project.run(['adopt']);
    expect(code).toBe(1);
    expect(out).toContain('jwt-secret  the places have different values: a.js:1, b.js:1');
    expect(project.read('a.js')).toBe(constant('jwtSecret', VALUE));
    expect(project.read('b.js')).toBe(constant('jwtSecret', OTHER));
    expect(project.store().listSync('')).toEqual(['mail-password']);
    expect(project.read('c.js')).not.toContain(THIRD);
  });

  it('leaves code alone whose secret the store knows with another value', async () => {
    await project.store().put('jwt-secret', Buffer.from(OTHER), { expected: null });
    project.write('a.js', constant('jwtSecret', VALUE));
    expect(await project.run(['adopt'])).toMatchObject({ code: 1, out: expect.stringContaining('the store has another value') });
    expect(project.read('a.js')).toContain(VALUE);
    expect(project.valuesOf('jwt-secret')).toEqual([OTHER]);
  });

  it('marks a value that was stored before and stands in the code as burnt', async () => {
    await project.store().put('jwt-secret', Buffer.from(VALUE), { expected: null });
    project.write('a.js', constant('jwtSecret', VALUE));
    expect(await project.json(['adopt'])).toMatchObject({ stored: [], known: [{ name: 'jwt-secret', places: ['a.js:1'] }] });
    expect(project.store().inspect().secrets[0]?.versions).toMatchObject([{ version: '1', burnt: true }]);
    expect(project.read('a.js')).not.toContain(VALUE);
  });

  it('fixes in the terminal of an editor too', async () => {
    vi.stubEnv('VSCODE_PID', '1');
    project.write('a.js', constant('jwtSecret', VALUE));
    await project.run(['adopt']);
    expect(project.read('a.js')).not.toContain(VALUE);
  });

  it('leaves what a comment in the code allows', async () => {
    const text = `// eslint-disable-next-line keyturn/no-hardcoded-secret -- of a demo\n${constant('jwtSecret', VALUE)}`;
    project.write('a.js', text);
    expect(await project.run(['adopt'])).toMatchObject({ code: 0 });
    expect(project.read('a.js')).toBe(text);
    expect(project.store().listSync('')).toEqual([]);
  });

  it('takes only the files it is given', async () => {
    project.write('src/a.js', constant('jwtSecret', VALUE));
    project.write('other/b.js', constant('sessionSecret', OTHER));
    await project.run(['adopt', 'src']);
    expect(project.read('other/b.js')).toContain(OTHER);
    expect(project.store().listSync('')).toEqual(['jwt-secret']);
    expect(await project.json(['adopt', 'nowhere'])).toMatchObject({ error: { code: 'ESLINT_FAILED' } });
  });

  it('keeps the mode, the line ends and the byte order mark of a file', async () => {
    project.write('a.js', `\uFEFF${constant('jwtSecret', VALUE).replaceAll('\n', '\r\n')}`);
    chmodSync(join(project.folder, 'a.js'), 0o755);
    await project.run(['adopt']);
    const text = project.read('a.js');
    expect(text.startsWith('\uFEFFimport')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).not.toContain(VALUE);
    expect(statSync(join(project.folder, 'a.js')).mode & 0o777).toBe(0o755);
  });
});

describe('what the environment holds', () => {
  const read = "export const key = () => process.env.MAIL_API_KEY;\n";
  const fallback = `export const secret = () => process.env.JWT_SECRET || '${OTHER}';\n`;

  it('is stored from the environment, unburnt', async () => {
    vi.stubEnv('MAIL_API_KEY', VALUE);
    project.write('a.js', read);
    expect(await project.json(['adopt'])).toMatchObject({ stored: [{ name: 'mail-api-key', burnt: false }], changed: ['a.js'] });
    expect(project.valuesOf('mail-api-key')).toEqual([VALUE]);
    expect(project.read('a.js')).toContain("keyManager.secret('mail-api-key').reveal()");
  });

  it('is stored from a file, which prevails and is not changed', async () => {
    vi.stubEnv('MAIL_API_KEY', OTHER);
    project.write('production.env', `MAIL_API_KEY="${VALUE}"\n`);
    project.write('a.js', read);
    const { code, out } = await project.run(['adopt', '--env-file', 'production.env']);
    expect(code).toBe(0);
    expect(out).not.toContain(VALUE);
    expect(project.valuesOf('mail-api-key')).toEqual([VALUE]);
    expect(project.read('production.env')).toBe(`MAIL_API_KEY="${VALUE}"\n`);
    expect(await project.json(['adopt', '--env-file', 'absent.env'])).toMatchObject({ error: { code: 'FILE_REFUSED' } });
  });

  it('is asked for when it is not known, and its code is left', async () => {
    project.write('a.js', read);
    const { code, out } = await project.run(['adopt']);
    expect(code).toBe(1);
    expect(out).toContain('mail-api-key  keyturn set mail-api-key  (MAIL_API_KEY, a.js:1)');
    expect(project.read('a.js')).toBe(read);
    await project.run(['set', 'mail-api-key'], { input: VALUE });
    expect(await project.run(['adopt'])).toMatchObject({ code: 0 });
    expect(project.read('a.js')).toContain("keyManager.secret('mail-api-key').reveal()");
  });

  it('prevails over the text that stands in for it', async () => {
    vi.stubEnv('JWT_SECRET', VALUE);
    project.write('a.js', fallback);
    expect(await project.json(['adopt'])).toMatchObject({ stored: [{ name: 'jwt-secret', burnt: false }] });
    expect(project.valuesOf('jwt-secret')).toEqual([VALUE]);
    expect(project.read('a.js')).toContain("=> keyManager.secret('jwt-secret').reveal();");
  });

  it('that is not set leaves the text that stands in for it, burnt', async () => {
    project.write('a.js', fallback);
    expect(await project.json(['adopt'])).toMatchObject({ stored: [{ name: 'jwt-secret', burnt: true }] });
    expect(project.valuesOf('jwt-secret')).toEqual([OTHER]);
    expect(project.read('a.js')).not.toContain(OTHER);
  });

  it('and a text of the same name are not taken for the same when nobody knows', async () => {
    project.write('a.js', read);
    project.write('b.js', constant('mailApiKey', VALUE));
    expect(await project.json(['adopt'])).toMatchObject({ conflicts: [{ name: 'mail-api-key', places: ['a.js:1', 'b.js:1'] }], changed: [] });
    expect(project.store().listSync('')).toEqual([]);
  });
});

describe('a dry run', () => {
  it('writes nothing, stores nothing, and shows no value in any spelling', async () => {
    const pieces = `'${VALUE.slice(0, 9)}' + '${VALUE.slice(9)}'`;
    project.write('a.js', `// The old one was ${VALUE}.\nconst jwtSecret = ${pieces};\nexport const read = () => jwtSecret;\n`);
    project.write('b.js', hardcoded('sessionSecret', OTHER));
    const before = filesOf();
    for (const args of [['adopt', '--dry-run'], ['adopt', '--dry-run', '--json']]) {
      const { code, out } = await project.run(args);
      expect(code).toBe(0);
      expect(out).toContain('•••');
      expect(out).toContain("keyManager.secret('jwt-secret')");
      for (const value of [VALUE, VALUE.slice(0, 9), VALUE.slice(9), OTHER]) expect(out).not.toContain(value);
    }
    expect(filesOf()).toEqual(before);
  });

  it('shows a unified diff', async () => {
    project.write('a.js', constant('jwtSecret', VALUE));
    const { out } = await project.run(['adopt', '--dry-run']);
    expect(out).toContain(`--- a/a.js
+++ b/a.js
@@ -1,2 +1,3 @@
-const jwtSecret = '•••';
-export const read = () => jwtSecret;
+import { keyManager } from 'eslint-plugin-keyturn/runtime';
+const jwtSecret = keyManager.secret('jwt-secret');
+export const read = () => jwtSecret.reveal();
`);
    expect(out).toContain('Would be stored:\n  jwt-secret  burnt, a.js:1\n');
  });
});

describe('a store that fails', () => {
  it('leaves every file as it was', async () => {
    project.write('a.js', constant('jwtSecret', VALUE));
    project.write('b.js', constant('sessionSecret', OTHER));
    const code = ['a.js', 'b.js'].map((path) => project.read(path));
    // A process of another machine holds the lock, and does not give it back.
    writeFileSync(join(project.folder, 'keyturn.keystore.json.lock'), 'elsewhere 1 x');
    expect(await project.json(['adopt'])).toMatchObject({ error: { code: 'KEYSTORE_LOCKED' } });
    expect(['a.js', 'b.js'].map((path) => project.read(path))).toEqual(code);
    expect(project.store().listSync('')).toEqual([]);
  }, 20_000);

  it('because it is read-only leaves every file as it was', async () => {
    project.write('keyturn.config.json', '{ "store": { "kind": "files", "dir": "mounted" } }');
    project.write('mounted/other', 'x');
    project.write('a.js', constant('jwtSecret', VALUE));
    expect(await project.json(['adopt'])).toMatchObject({ error: { code: 'STORE_READ_ONLY' } });
    expect(project.read('a.js')).toBe(constant('jwtSecret', VALUE));
  });
});

it('a configuration of ESLint that is wrong is told without what it holds', async () => {
  project.write('eslint.config.js', `export default [ ${VALUE} ${OTHER} ];`);
  const { code, out, err } = await project.run(['adopt']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('syntax error');
  expect(err).not.toMatch(new RegExp(`${VALUE}|${OTHER}`, 'u'));
  project.write('eslint.config.js', "export default [{ rules: { 'no/such': 'error' } }];");
  project.write('a.js', 'export {};');
  expect(await project.json(['adopt'])).toMatchObject({ error: { code: 'ESLINT_FAILED' } });
});

it('a project without ESLint is told so', async () => {
  unlinkSync(join(project.folder, 'node_modules/eslint'));
  expect(await project.json(['adopt'])).toMatchObject({ error: { code: 'ESLINT_MISSING' } });
});

const filesOf = (): readonly string[] =>
  readdirSync(project.folder, { recursive: true, encoding: 'utf8' }).filter((path) => /^[^/]*\.(?:js|json)$/u.test(path)).sort()
    .map((path) => `${path}\n${readFileSync(join(project.folder, path), 'utf8')}`);
