/** How a file takes in other modules, decided by what runs it rather than by what ESLint was told. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isGlobal } from '../analysis/bindings.ts';
import { perFile, type SourceFile } from '../analysis/file.ts';
import { memberNameOf, nodesOf, statementsOf } from '../analysis/nodes.ts';

export type ModuleSystem = 'esm' | 'commonjs' | 'import-equals';

/** The form an import must have in a file; `undefined` for classic scripts, which can take none. */
export const moduleSystemOf = perFile((file: SourceFile): ModuleSystem | undefined => {
  const statements = statementsOf(file);
  if (statements.some(({ type }) => type === 'TSImportEqualsDeclaration' || type === 'TSExportAssignment')) {
    return 'import-equals';
  }
  if (statements.some(({ type }) => type === 'ImportDeclaration' || type.startsWith('Export'))) return 'esm';
  const { sourceType } = file.sourceCode.ast;
  const isRequiring = usesRequire(file);
  if (/\.c[jt]s$/u.test(file.path) || isRequiring) return 'commonjs';
  // Without `require` a classic script is a page's script, where nothing can be imported.
  if (sourceType !== 'module') return undefined;
  if (/\.m[jt]s$/u.test(file.path)) return 'esm';
  return /\.[jt]sx?$/u.test(file.path) && packageTypeOf(file.path) === 'commonjs' && !file.path.endsWith('x')
    ? commonJsFormOf(file)
    : 'esm';
});

/** TypeScript compiles `import` to what the package needs; plain JavaScript runs as it stands. */
function commonJsFormOf(file: SourceFile): ModuleSystem {
  return /\.[cm]?tsx?$/u.test(file.path) ? 'esm' : 'commonjs';
}

function usesRequire(file: SourceFile): boolean {
  return (
    nodesOf(file, 'CallExpression').some(({ callee }) => isGlobal(file, callee, 'require')) ||
    nodesOf(file, 'MemberExpression').some(
      (node) => isGlobal(file, node.object, 'module') && memberNameOf(node) === 'exports',
    ) ||
    nodesOf(file, 'MemberExpression').some(({ object }) => isGlobal(file, object, 'exports'))
  );
}

/** The `type` of the nearest package.json; a broken or missing one counts as what Node makes of it. */
function packageTypeOf(path: string): 'module' | 'commonjs' | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const text = readIfThere(join(folder, 'package.json'));
    if (text !== undefined) return /"type"\s*:\s*"module"/u.test(text) ? 'module' : 'commonjs';
  }
  return undefined;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
