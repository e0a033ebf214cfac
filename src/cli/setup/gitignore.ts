/** What must not be committed: the lock of the keystore and what a killed writer leaves. The keystore itself may be. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../runtime/stores/keystoreDisk.ts';
import type { Project } from './project.ts';
import type { Step } from './step.ts';

const PATTERN = 'keyturn.keystore.json.*';

/** Adds the pattern to an existing .gitignore, or makes one in a repository. */
export const addGitignore = ({ folder }: Pick<Project, 'folder'>): Step => {
  const file = join(folder, '.gitignore');
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8');
    if (text.split(/\r?\n/u).includes(PATTERN)) return { done: 'kept', what: '.gitignore' };
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const gap = text === '' || text.endsWith('\n') ? '' : end;
    replaceFile(file, `${text}${gap}${PATTERN}${end}`, { mode: 0o644 });
    return { done: 'changed', what: `.gitignore (${PATTERN})` };
  }
  if (!existsSync(join(folder, '.git'))) return { done: 'kept', what: 'no .gitignore, because this is no git repository' };
  writeFileSync(file, `${PATTERN}\n`, { flag: 'wx' });
  return { done: 'made', what: '.gitignore' };
};
