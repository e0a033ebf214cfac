/** Type-checks fixed programs under `strict`, all that share their options in one go. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const RUNTIME = fileURLToPath(new URL('../../../src/runtime/index.ts', import.meta.url));
const VUE = `${fileURLToPath(new URL('.', import.meta.url))}components.d.ts`;

/** What the compiler says of these files, as `file: message`. */
export function typeErrorsOf(paths: readonly string[], decorators: 'standard' | 'experimental'): readonly string[] {
  if (paths.length === 0) return [];
  const isExperimental = decorators === 'experimental';
  const options: ts.CompilerOptions = {
    strict: true, noEmit: true, skipLibCheck: true, esModuleInterop: true, experimentalDecorators: isExperimental, emitDecoratorMetadata: isExperimental,
    allowImportingTsExtensions: true, resolveJsonModule: true, allowJs: true, target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext,
    jsx: ts.JsxEmit.React, types: ['node'], typeRoots: [`${MODULES}/@types`], paths: { 'eslint-plugin-keyturn/runtime': [RUNTIME] },
  };
  const program = ts.createProgram([...paths, VUE], options, hostOf(options));
  return paths.flatMap((path) => {
    const source = program.getSourceFile(path);
    const found = source ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)] : [];
    return found.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

const parsed = new Map<string, ts.SourceFile | undefined>();

/** Declarations of packages are parsed once for all programs. */
function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    getSourceFile(path, ...rest) {
      if (!path.startsWith(MODULES) || path.includes('/.cache/')) return host.getSourceFile(path, ...rest);
      if (!parsed.has(path)) parsed.set(path, host.getSourceFile(path, ...rest));
      return parsed.get(path);
    },
  };
}
