/** Type-checks fixed programs under `strict`, all in one program. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const RUNTIME = fileURLToPath(new URL('../../../src/runtime/index.ts', import.meta.url));

/** What the compiler says of these files, as `file: message`. */
export function typeErrorsOf(paths: readonly string[]): readonly string[] {
  const program = ts.createProgram(paths, {
    strict: true, noEmit: true, skipLibCheck: true, esModuleInterop: true, experimentalDecorators: true, emitDecoratorMetadata: true,
    allowImportingTsExtensions: true, target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, jsx: ts.JsxEmit.React,
    types: ['node'], typeRoots: [fileURLToPath(new URL('../../../node_modules/@types', import.meta.url))],
    paths: { 'eslint-plugin-keyturn/runtime': [RUNTIME] },
  });
  return paths.flatMap((path) => {
    const source = program.getSourceFile(path);
    const found = source ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)] : [];
    return found.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}
