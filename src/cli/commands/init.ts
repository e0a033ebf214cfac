/** `keyturn init`: a configuration, a keystore with its master key, and ESLint set up. Makes what is missing, changes nothing else. */
import { findConfiguration } from '../../runtime/configuration.ts';
import type { Command } from '../command.ts';
import { usageError } from '../commandError.ts';
import { addCloudStore, CLOUD_KINDS } from '../setup/cloudStore.ts';
import { addDependency } from '../setup/dependency.ts';
import { addEslintConfig } from '../setup/eslintConfig.ts';
import { addGitignore } from '../setup/gitignore.ts';
import { addKeystore, type KeystoreSetup } from '../setup/keystore.ts';
import type { Step } from '../setup/step.ts';
import { projectOf } from '../setup/project.ts';

export const init: Command = {
  name: 'init',
  usage: '[--yes] [--config mjs|json] [--store KIND] [--vault-url URL]',
  summary: 'Set a project up: configuration, keystore, master key, ESLint.',
  options: {
    yes: { type: 'boolean', description: 'do not ask' },
    config: { type: 'string', description: 'the form of the configuration: mjs (default) or json' },
    store: { type: 'string', description: `where secrets live: keystore (default), ${CLOUD_KINDS.join(', ')}` },
    'vault-url': { type: 'string', description: 'the address of the key vault, for azureKeyVault' },
  },
  takes: { least: 0, most: 0 },
  async run(input, io) {
    const form = input.get('config') ?? 'mjs';
    if (form !== 'mjs' && form !== 'json') throw usageError('--config is mjs or json.');
    const store = input.get('store') ?? 'keystore';
    const isCloud = store !== 'keystore';
    if (isCloud && !CLOUD_KINDS.includes(store)) throw usageError(`--store is keystore, ${CLOUD_KINDS.join(', ')}.`);
    const project = projectOf(io.folder);
    if (!input.has('yes')) {
      if (!io.isInteractive) throw usageError('keyturn init writes files. Say --yes, because nobody can be asked here.');
      const answer = await io.ask(`Set keyturn up in ${project.folder}: configuration, ${isCloud ? '' : 'keystore, master key, '}ESLint? (y/n) `);
      if (!/^y(?:es)?$/iu.test(answer)) return { exitCode: 1, lines: ['Nothing was changed.'], json: { steps: [] } };
    }
    const isNew = isCloud && findConfiguration(project.folder) === undefined;
    const keystore: KeystoreSetup = isNew
      ? { steps: addCloudStore(project, store, { form, addressOf: (flag) => input.get(flag) }), masterKeyFile: undefined }
      : await addKeystore(project, form);
    const steps: readonly Step[] = [...keystore.steps, addGitignore(project), addDependency(project), addEslintConfig(project)];
    return {
      exitCode: 0,
      lines: [
        ...steps.map(({ done, what }) => `${done === 'kept' ? '  kept' : done === 'left' ? io.paint('yellow', '  to do') : io.paint('green', `  ${done}`)} ${what}`),
        '',
        ...(keystore.masterKeyFile === undefined ? [] : [
          io.paint('bold', `The master key is ${keystore.masterKeyFile}`),
          'Without it nothing in the keystore can be read. Back it up now: keyturn master-key export FILE',
          'The keystore itself is encrypted and belongs into version control; the master key never does.',
        ]),
        `Start the program with the secrets loaded: ${project.startCommand}`,
        'Next: keyturn adopt --dry-run',
      ],
      json: { steps, masterKeyFile: keystore.masterKeyFile ?? null, start: project.startCommand },
    };
  },
};
