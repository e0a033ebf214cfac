/** An ESLint configuration with keyturn in it; one that exists is left to its owner. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isSystemError } from '../../runtime/stores/keystoreDisk.ts';
import type { Project } from './project.ts';
import type { Step } from './step.ts';

const NAMES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `eslint.config.${extension}`);
const MADE = 'eslint.config.mjs';

/** Makes the file, with the TypeScript parser that the project has. */
export const addEslintConfig = ({ folder }: Pick<Project, 'folder'>): Step => {
  const existing = NAMES.find((name) => existsSync(join(folder, name)));
  if (existing === undefined) {
    writeFileSync(join(folder, MADE), configText(parserOf(folder)), { flag: 'wx' });
    return { done: 'made', what: MADE };
  }
  if (readFileSync(join(folder, existing), 'utf8').includes('eslint-plugin-keyturn')) return { done: 'kept', what: existing };
  return {
    done: 'left',
    what: `add keyturn to ${existing}: import keyturn from 'eslint-plugin-keyturn'; and keyturn.configs.recommended to its list`,
  };
};

type Parser = 'typescript-eslint' | '@typescript-eslint/parser';

const parserOf = (folder: string): Parser | undefined => {
  const { resolve } = createRequire(join(folder, 'package.json'));
  return (['typescript-eslint', '@typescript-eslint/parser'] as const).find((name) => {
    try {
      return resolve(name) !== '';
    } catch (error) {
      if (isSystemError(error, 'MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED')) return false;
      throw error;
    }
  });
};

const configText = (parser: Parser | undefined): string => {
  const local = parser === 'typescript-eslint' ? 'tseslint' : 'parser';
  const value = parser === 'typescript-eslint' ? 'parser: tseslint.parser' : 'parser';
  return [
    "import keyturn from 'eslint-plugin-keyturn';",
    "import { defineConfig } from 'eslint/config';",
    ...(parser ? [`import ${local} from '${parser}';`] : []),
    '',
    'export default defineConfig(',
    ...(parser ? [`  { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { ${value} } },`] : []),
    '  { extends: [keyturn.configs.recommended] },',
    ');',
    '',
  ].join('\n');
};
