/**
 * One measurement, in a process of its own: lints the files that it is told to and prints what that cost as JSON.
 * Told by one JSON argument: `{ rules: 'empty' | 'recommended' | <rule name>, files: 'one' | 'javascript' | 'typescript', types?: true }`;
 * with `types`, TypeScript is linted with type information.
 */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { filesOf } from './corpus.mjs';

const { rules, files, types = false } = JSON.parse(process.argv[2]);

const emptyRule = { meta: { type: 'problem', schema: [] }, create: () => ({}) };
const empty = [{ plugins: { bench: { rules: { empty: emptyRule } } }, rules: { 'bench/empty': 'error' } }];

const configOf = async () => {
  if (rules === 'empty') return empty;
  const { default: keyturn } = await import('../dist/index.js');
  if (rules === 'recommended') return [keyturn.configs.recommended].flat();
  return [{ plugins: { keyturn }, rules: { [`keyturn/${rules}`]: 'error' } }];
};

const languageOptions = { ecmaVersion: 'latest', parserOptions: { ecmaFeatures: { globalReturn: true } } };
const everyFile = { files: ['**/*.{js,mjs,cjs,ts}'], languageOptions, linterOptions: { reportUnusedDisableDirectives: 'off' } };

/** The parser is loaded only for TypeScript, as it is in a project that has none. */
const typeScript = async () => {
  if (files !== 'typescript') return [];
  const { parser } = await import('typescript-eslint');
  const parserOptions = types ? { projectService: true, tsconfigRootDir: join(import.meta.dirname, '..') } : {};
  return [{ files: ['**/*.ts'], languageOptions: { parser, parserOptions } }];
};

const eslint = new ESLint({
  overrideConfigFile: true,
  baseConfig: [everyFile, { ignores: ['!**/node_modules/'] }, ...await typeScript(), ...await configOf()],
  allowInlineConfig: false,
});
const results = await eslint.lintFiles(filesOf(files));

const { user, system } = process.cpuUsage();
console.log(JSON.stringify({
  cpu: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS / 1024,
  files: results.length,
  failures: results.filter(({ fatalErrorCount }) => fatalErrorCount > 0).length,
  reports: results.reduce((total, { errorCount, warningCount }) => total + errorCount + warningCount, 0),
}));
