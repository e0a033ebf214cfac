/** `keyturn init`: a configuration, a keystore with its master key, and ESLint set up. Makes what is missing, changes nothing else. */
import type { Command } from '../command.ts';
import { usageError } from '../commandError.ts';
import { addDependency } from '../setup/dependency.ts';
import { addEslintConfig } from '../setup/eslintConfig.ts';
import { addGitignore } from '../setup/gitignore.ts';
import { addKeystore } from '../setup/keystore.ts';
import type { Step } from '../setup/step.ts';
import { projectOf } from '../setup/project.ts';

export const init: Command = {
  name: 'init',
  usage: '[--yes] [--config mjs|json]',
  summary: 'Set a project up: configuration, keystore, master key, ESLint.',
  options: {
    yes: { type: 'boolean', description: 'do not ask' },
    config: { type: 'string', description: 'the form of the configuration: mjs (default) or json' },
  },
  takes: { least: 0, most: 0 },
  async run(input, io) {
    const form = input.get('config') ?? 'mjs';
    if (form !== 'mjs' && form !== 'json') throw usageError('--config is mjs or json.');
    const project = projectOf(io.folder);
    if (!input.has('yes')) {
      if (!io.isInteractive) throw usageError('keyturn init writes files. Say --yes, because nobody can be asked here.');
      const answer = await io.ask(`Set keyturn up in ${project.folder}: configuration, keystore, master key, ESLint? (y/n) `);
      if (!/^y(?:es)?$/iu.test(answer)) return { exitCode: 1, lines: ['Nothing was changed.'], json: { steps: [] } };
    }
    const keystore = await addKeystore(project, form);
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
