import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../src/plugin/version.ts';
import { makeProject, type TestProject } from './project.ts';

let project: TestProject;
beforeEach(() => {
  project = makeProject();
  rmSync(join(project.folder, 'eslint.config.js'));
  mkdirSync(join(project.folder, '.git'));
});
afterEach(() => project.remove());

const keys = (): readonly string[] => readdirSync(join(project.folder, 'home/keyturn'));

describe('init', () => {
  it('makes what a project needs, and says where the master key is', async () => {
    const { code, out } = await project.run(['init', '--yes']);
    expect(code).toBe(0);
    const { id, masterKeyFile, secrets } = project.store().inspect();
    expect(secrets).toEqual([]);
    expect(masterKeyFile).toBe(join(project.folder, `home/keyturn/${id}.key`));
    expect(out).toContain(`The master key is ${masterKeyFile}`);
    expect(out).toContain('keyturn master-key export');
    expect(out).toContain('node --import eslint-plugin-keyturn/preload main.js');
    expect(project.read('keyturn.config.mjs')).toBe(`import { defineKeyManager, keystore } from 'eslint-plugin-keyturn/runtime';

export default defineKeyManager({
  store: keystore({ file: new URL('keyturn.keystore.json', import.meta.url) }),
});
`);
    expect(project.read('.gitignore')).toBe('keyturn.keystore.json.*\n');
    expect(project.read('package.json'))
      .toBe(`{\n  "name": "project",\n  "type": "module",\n  "dependencies": {\n    "eslint-plugin-keyturn": "^${version}"\n  }\n}\n`);
    expect(project.read('eslint.config.mjs')).toBe(`import keyturn from 'eslint-plugin-keyturn';
import { defineConfig } from 'eslint/config';

export default defineConfig(
  { extends: [keyturn.configs.recommended] },
);
`);
  });

  it('changes nothing when it runs again', async () => {
    await project.run(['init', '--yes', '--config', 'json']);
    const files = ['keyturn.config.json', 'keyturn.keystore.json', '.gitignore', 'package.json', 'eslint.config.mjs'];
    const before = files.map((file) => project.read(file));
    const { code, out } = await project.run(['init', '--yes']);
    expect(code).toBe(0);
    expect(out).not.toMatch(/made|changed|to do/u);
    expect(files.map((file) => project.read(file))).toEqual(before);
    expect(keys()).toHaveLength(1);
    expect(project.has('keyturn.config.mjs')).toBe(false);
  });

  it('asks first, and takes no for an answer', async () => {
    expect(await project.run(['init'])).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
    expect(await project.run(['init'], { answers: ['n'] })).toMatchObject({ code: 1, out: 'Nothing was changed.\n' });
    expect(project.has('keyturn.keystore.json')).toBe(false);
    expect(await project.run(['init'], { answers: ['y'] })).toMatchObject({ code: 0 });
    expect(project.has('keyturn.keystore.json')).toBe(true);
  });

  it('makes no new master key for a keystore whose key is missing', async () => {
    await project.run(['init', '--yes', '--config', 'json']);
    const before = project.read('keyturn.keystore.json');
    rmSync(join(project.folder, 'home'), { recursive: true });
    expect(await project.json(['init', '--yes'])).toMatchObject({ error: { code: 'MASTER_KEY_MISSING' } });
    rmSync(join(project.folder, 'keyturn.config.json'));
    expect(await project.json(['init', '--yes'])).toMatchObject({ error: { code: 'MASTER_KEY_MISSING' } });
    expect(project.has('home')).toBe(false);
    expect(project.read('keyturn.keystore.json')).toBe(before);
  });

  it('leaves configurations of others alone, and says what to add', async () => {
    project.write('eslint.config.js', 'export default [];\n');
    project.write('.gitignore', 'node_modules\r\n');
    const { out } = await project.run(['init', '--yes']);
    expect(out).toMatch(/to do add keyturn to eslint\.config\.js/u);
    expect(project.read('eslint.config.js')).toBe('export default [];\n');
    expect(project.read('.gitignore')).toBe('node_modules\r\nkeyturn.keystore.json.*\r\n');
  });

  it.each([['typescript-eslint', 'parser: tseslint.parser'], ['@typescript-eslint/parser', '{ parser }']])(
    'uses the TypeScript parser that the project has: %s', async (name, text) => {
      project.write(`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`);
      project.write(`node_modules/${name}/index.js`, '');
      await project.run(['init', '--yes']);
      expect(project.read('eslint.config.mjs')).toContain(`from '${name}';`);
      expect(project.read('eslint.config.mjs')).toContain(text);
    },
  );
});

describe('the package.json', () => {
  it.each([
    ['moves the package to the dependencies', `{\n\t"devDependencies": {\n\t\t"eslint-plugin-keyturn": "1.2.3",\n\t\t"z": "1"\n\t}\n}`,
      `{\n\t"dependencies": {\n\t\t"eslint-plugin-keyturn": "1.2.3"\n\t},\n\t"devDependencies": {\n\t\t"z": "1"\n\t}\n}`],
    ['sorts it in, with the line ends of the file', '{\r\n  "dependencies": {\r\n    "a": "1",\r\n    "z": "1"\r\n  }\r\n}\r\n',
      `{\r\n  "dependencies": {\r\n    "a": "1",\r\n    "eslint-plugin-keyturn": "^${version}",\r\n    "z": "1"\r\n  }\r\n}\r\n`],
    ['keeps what is there', '{ "dependencies": { "eslint-plugin-keyturn": "9.9.9" } }', '{ "dependencies": { "eslint-plugin-keyturn": "9.9.9" } }'],
    ['is left to its owner when it is spelled in an own way', '{ "name": "x",\n"files": [] }', '{ "name": "x",\n"files": [] }'],
  ])('%s', async (_, before, after) => {
    project.write('package.json', before);
    expect(await project.run(['init', '--yes'])).toMatchObject({ code: 0 });
    expect(project.read('package.json')).toBe(after);
    expect(statSync(join(project.folder, 'package.json')).mode & 0o777).toBe(0o644);
  });

  it('that is none is refused before anything is made', async () => {
    project.write('package.json', '{');
    expect(await project.json(['init', '--yes'])).toMatchObject({ error: { code: 'FILE_REFUSED' } });
    expect(project.has('keyturn.keystore.json')).toBe(false);
  });

  it('gives the start command', async () => {
    project.write('package.json', '{\n  "name": "x",\n  "scripts": {\n    "start": "node dist/server.js --port 80"\n  }\n}\n');
    const { out } = await project.run(['init', '--yes']);
    expect(out).toContain('node --import eslint-plugin-keyturn/preload dist/server.js --port 80\n');
  });
});
