/** The backup of the master key, by the command. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeReadyProject, type TestProject } from './project.ts';

const PASSPHRASE = 'a long enough passphrase';

let project: TestProject;
beforeEach(async () => {
  project = await makeReadyProject();
  await project.run(['set', 'jwt-secret'], { input: 'value' });
});
afterEach(() => project.remove());

it('a master key is exported, lost, and imported', async () => {
  const { id, masterKeyFile } = project.store().inspect();
  const exported = await project.run(['master-key', 'export', 'backup.json'], { answers: [PASSPHRASE, PASSPHRASE] });
  expect(exported).toMatchObject({ code: 0 });
  expect(exported.out + exported.err).not.toContain(PASSPHRASE);
  expect(JSON.parse(project.read('backup.json'))).toMatchObject({ keystore: id });
  expect(statSync(join(project.folder, 'backup.json')).mode & 0o777).toBe(0o600);

  rmSync(masterKeyFile);
  expect(await project.json(['list'])).toMatchObject({ error: { code: 'MASTER_KEY_MISSING' } });
  expect(await project.json(['master-key', 'import', 'backup.json'], { input: `${PASSPHRASE}\n` })).toEqual({ masterKeyFile });
  expect(project.valuesOf('jwt-secret')).toEqual(['value']);
});

it('a backup is not written over a file, nor under two different or short passphrases', async () => {
  expect(await project.run(['master-key', 'export', 'a'], { answers: [PASSPHRASE, 'another passphrase'] })).toMatchObject({ code: 2 });
  expect(await project.json(['master-key', 'export', 'a'], { input: 'short' })).toMatchObject({ error: { code: 'ARGUMENT_INVALID' } });
  expect(project.has('a')).toBe(false);
  project.write('a', 'mine');
  expect(await project.json(['master-key', 'export', 'a'], { input: PASSPHRASE })).toMatchObject({ error: { code: 'FILE_REFUSED' } });
  expect(project.read('a')).toBe('mine');
});

it('a wrong passphrase, no backup, and a missing one are told', async () => {
  await project.run(['master-key', 'export', 'backup.json'], { input: PASSPHRASE });
  expect(await project.json(['master-key', 'import', 'backup.json'], { input: `${PASSPHRASE}x` })).toMatchObject({ error: { code: 'MASTER_KEY_INVALID' } });
  expect(await project.json(['master-key', 'import', 'package.json'], { input: PASSPHRASE })).toMatchObject({ error: { code: 'MASTER_KEY_INVALID' } });
  expect(await project.json(['master-key', 'import', 'absent'], { input: PASSPHRASE })).toMatchObject({ error: { code: 'ARGUMENT_INVALID' } });
});
