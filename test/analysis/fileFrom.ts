/** A file under analysis, made from a piece of code. */
import { Linter, type Rule } from 'eslint';
import { parser } from 'typescript-eslint';
import { fileOf, type LintContext, type SourceFile } from '../../src/analysis/file.ts';

/** The file that a piece of code makes, as rules see it. */
export function fileFrom(code: string, filename = 'src/shop.ts', settings: object = {}): SourceFile {
  let file: SourceFile | undefined;
  const capture: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        file = fileOf(asLintContext(context));
      },
    }),
  };
  const [error] = new Linter().verify(
    code,
    [
      {
        files: ['**/*'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { test: { rules: { capture } } },
        settings: { keyturn: settings },
        rules: { 'test/capture': 'error' },
      },
      { files: ['**/*.{ts,tsx,js,cjs,mjs,cts}'] },
    ],
    { filename },
  );
  if (!file) throw new Error(error?.message ?? 'The file was not linted.');
  return file;
}

/** ESLint's context has the shape that the analysis asks for; only the parser's types differ from the core's. */
function asLintContext(context: Rule.RuleContext): LintContext {
  const untyped: unknown = context;
  if (isLintContext(untyped)) return untyped;
  throw new TypeError('ESLint gave a context without a source.');
}

function isLintContext(value: unknown): value is LintContext {
  return typeof value === 'object' && value !== null && 'sourceCode' in value;
}
