/** Where a file runs: production, tests, a developer's machine, the browser. */
import picomatch from 'picomatch';
import { CLIENT_FILE, DEVELOPMENT_FILE, KEYTURN_CONFIG_FILE, TEST_FILE } from '../catalog/files.ts';
import { perFile, type SourceFile } from './file.ts';

export type FileRole = 'production' | 'test' | 'development' | 'keyturn-config';

/** Where the path, the project's settings and the imports say that a file runs. */
export const roleOf = perFile((file: SourceFile): FileRole => {
  const path = relativePathOf(file);
  if (matches(path, file.settings.productionFiles)) return 'production';
  if (matches(path, file.settings.developmentFiles)) return 'development';
  if (KEYTURN_CONFIG_FILE.test(path)) return 'keyturn-config';
  if (TEST_FILE.test(path) || importsTestRunner(file)) return 'test';
  return DEVELOPMENT_FILE.test(path) ? 'development' : 'production';
});

/** The file's path inside the folder that ESLint runs in. */
export function relativePathOf(file: SourceFile): string {
  return file.path.startsWith(`${file.folder}/`) ? file.path.slice(file.folder.length + 1) : file.path;
}

function matches(path: string, globs: readonly string[]): boolean {
  return globs.length > 0 && picomatch([...globs])(path);
}

function importsTestRunner(file: SourceFile): boolean {
  return file.sourceCode.ast.body.some(
    (statement) =>
      statement.type === 'ImportDeclaration' &&
      /^(?:vitest|node:test|@jest\/globals|mocha|ava|tap|@playwright\/test|jest|bun:test)$/u.test(statement.source.value),
  );
}

/** Whether a bundler sends the file to browsers: its directive, its name, or JSX without a sign of the server. */
export const isClientFile = perFile((file: SourceFile): boolean => {
  const directives = file.sourceCode.ast.body.flatMap((statement) =>
    statement.type === 'ExpressionStatement' && statement.directive ? [statement.directive] : [],
  );
  if (directives.includes('use client')) return true;
  if (directives.includes('use server')) return false;
  return CLIENT_FILE.test(relativePathOf(file));
});
