/** `keyturn adopt`: moves the secrets of the code into the store, and the code to reading them from there. */
import { resolve } from 'node:path';
import { adoptSecrets, type Adoption, shownPath, writeFiles } from '../adoption/adoption.ts';
import { maskedDiff } from '../adoption/maskedDiff.ts';
import { reportOf } from '../adoption/report.ts';
import { variablesOf } from '../adoption/variables.ts';
import type { Command } from '../command.ts';
import { createSecretLinter } from '../secretLinter.ts';
import { projectOf } from '../setup/project.ts';
import { loadOptions } from '../storage.ts';

export const adopt: Command = {
  name: 'adopt',
  usage: '[PATHS…] [--dry-run] [--env-file FILE]',
  summary: 'Store the secrets that stand in the code, then take them out of it.',
  options: {
    'dry-run': { type: 'boolean', description: 'show what would be stored and changed, and do neither' },
    'env-file': { type: 'string', description: 'take values of environment variables from this file' },
  },
  takes: { least: 0, most: Infinity },
  async run(input, io) {
    const isDry = input.has('dry-run');
    const file = input.get('env-file');
    const environment = variablesOf(file === undefined ? undefined : resolve(io.folder, file));
    const options = await loadOptions(io.folder);
    const { folder } = projectOf(io.folder);
    if (io.isInteractive) io.writeError('Linting the project…\n');
    const linter = await createSecretLinter(folder);
    const { files, unreadable } = await linter.find(input.positionals.map((path) => resolve(io.folder, path)));
    const adoption = await adoptSecrets({ folder, options, linter, files, environment, isDry });
    const changed = adoption.files.filter(({ before, after }) => before.text !== after.text).map(({ before }) => shownPath(folder, before.path));
    const diff = isDry ? diffOf(adoption, folder) : '';
    if (!isDry) writeFiles(adoption.files);
    return reportOf({
      adoption, folder, isDry, changed, diff, io, unreadable: unreadable.map((path) => shownPath(folder, path)),
    });
  },
};

const diffOf = ({ decisions, files }: Adoption, folder: string): string => {
  const values = [
    ...decisions.flatMap((decision) => ('value' in decision ? [decision.value] : [])),
    ...files.flatMap(({ before, after }) => [...before.findings, ...after.findings]).flatMap(({ value }) => value ?? []),
  ];
  return files.filter(({ before, after }) => before.text !== after.text)
    .map(({ before, after }) => maskedDiff(shownPath(folder, before.path), before, after, [...new Set(values)])).join('');
};
