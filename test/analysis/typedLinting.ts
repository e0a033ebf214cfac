/** Linting with type information: a program of a file and of the types that it imports, made in memory. */
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import ts from 'typescript';
import { plugin } from '../../src/index.ts';

const OPTIONS: ts.CompilerOptions = {
  strict: true, noLib: true, module: ts.ModuleKind.ES2022, moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** The messages of one rule on `/src/shop.ts`, whose neighbour `./types` has the given declarations. */
export function typedMessagesOf(rule: string, code: string, types: string, settings: object = {}): readonly string[] {
  const files = new Map([['/src/types.ts', types], ['/src/shop.ts', code]]);
  const program = ts.createProgram(['/src/shop.ts'], OPTIONS, {
    ...ts.createCompilerHost(OPTIONS),
    getSourceFile: (name, version) => {
      const text = files.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version, true);
    },
    directoryExists: () => true,
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
  });
  return new Linter({ cwd: '/src' })
    .verify(
      code,
      [{
        files: ['**/*.ts'],
        languageOptions: { parser, parserOptions: { programs: [program] } },
        plugins: { keyturn: plugin },
        settings: { keyturn: settings },
        rules: { [`keyturn/${rule}`]: 'error' },
      }],
      '/src/shop.ts',
    )
    .map(({ message }) => message);
}
