/** Where a file runs: production, tests, a developer's machine, the browser. */
import type { TSESTree } from '@typescript-eslint/utils';
import picomatch from 'picomatch';
import {
  CLIENT_FILE, CLIENT_FOLDER, CLIENT_HOOKS, CONFIGURED_TOOL_MODULES, CONFIGURING_EXPORTS, DEVELOPMENT_FILE, DEVELOPMENT_FOLDER, KEYTURN_CONFIG_FILE, SERVER_EXPORT,
  SERVER_MODULES,
  TEST_FILE, TEST_MODULES, TOOL_MODULES,
} from '../catalog/files.ts';
import { perFile, type SourceFile } from './file.ts';
import { importedModulesOf } from './modules.ts';
import { isFunction, nodesOf } from './nodes.ts';

export type FileRole = 'production' | 'test' | 'development' | 'keyturn-config';

/** Where the path, the project's settings and the imports say that a file runs. */
export const roleOf = perFile((file: SourceFile): FileRole => {
  const path = relativePathOf(file);
  if (matches(path, file.settings.productionFiles)) return 'production';
  if (matches(path, file.settings.developmentFiles)) return 'development';
  if (KEYTURN_CONFIG_FILE.test(path)) return 'keyturn-config';
  if (TEST_FILE.test(path) || describesTests(file)) return 'test';
  const modules = [...importedModulesOf(file)];
  if (modules.some((module) => TEST_MODULES.test(module))) return 'test';
  if (DEVELOPMENT_FILE.test(path) || DEVELOPMENT_FOLDER.test(path) || modules.some((module) => TOOL_MODULES.test(module))) return 'development';
  return modules.some((module) => CONFIGURED_TOOL_MODULES.test(module)) && configuresTool(file) ? 'development' : 'production';
});

/** `describe('…', () => { … })` of a runner that gives it to all files, as the whole of the file. */
function describesTests({ sourceCode: { ast, text } }: SourceFile): boolean {
  if (!text.includes('describe')) return false;
  return ast.body.some((statement) => {
    const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (call?.type !== 'CallExpression' || call.arguments.length < 2) return false;
    let called: TSESTree.Node = call.callee;
    // `describe.each([…])('…', () => { … })`.
    while (called.type === 'MemberExpression' || called.type === 'CallExpression') called = called.type === 'CallExpression' ? called.callee : called.object;
    return called.type === 'Identifier' && called.name === 'describe' && call.arguments.some(isFunction);
  });
}

/** The file's path inside the folder that ESLint runs in. */
export function relativePathOf(file: SourceFile): string {
  return file.path.startsWith(`${file.folder}/`) ? file.path.slice(file.folder.length + 1) : file.path;
}

function matches(path: string, globs: readonly string[]): boolean {
  return globs.length > 0 && picomatch([...globs])(path);
}

/** Whether a file takes the `defineConfig` of a tool; a server may run the tool itself. */
function configuresTool(file: SourceFile): boolean {
  return importedNamesOf(file, CONFIGURED_TOOL_MODULES).some((name) => CONFIGURING_EXPORTS.test(name));
}

function importedNamesOf(file: SourceFile, modules: RegExp): readonly string[] {
  return nodesOf(file, 'ImportSpecifier').flatMap(({ imported, parent }) => {
    const isOfModule = parent.type === 'ImportDeclaration' && parent.importKind !== 'type' && modules.test(parent.source.value);
    return isOfModule && imported.type === 'Identifier' ? [imported.name] : [];
  });
}

/** Whether a bundler sends the file to browsers: its directive, its name, the hooks that it calls, or its folder without a sign of the server. */
export const isClientFile = perFile((file: SourceFile): boolean => {
  const directives = file.sourceCode.ast.body.flatMap((statement) =>
    statement.type === 'ExpressionStatement' && statement.directive ? [statement.directive] : [],
  );
  if (directives.includes('use client')) return true;
  if (directives.includes('use server')) return false;
  const path = relativePathOf(file);
  const callsHooks = importedNamesOf(file, /^(?:react|preact\/hooks)$/u).some((name) => CLIENT_HOOKS.test(name));
  if (CLIENT_FILE.test(path) || (callsHooks && !SERVER_EXPORT.test(file.sourceCode.text))) return true;
  return CLIENT_FOLDER.test(path) && ![...importedModulesOf(file)].some((module) => SERVER_MODULES.test(module));
});
