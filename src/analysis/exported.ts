/** Whether a place in the code hands a value to other files. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isExported, isGlobal, variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { memberNameOf } from './nodes.ts';

/** Whether the variable that an identifier declares leaves its file, by `export` or through `module.exports`. */
export function leavesFile(file: SourceFile, id: TSESTree.Node): boolean {
  const variable = variableOf(file, id);
  // A pattern declares several names.
  if (!variable) return id.parent?.parent?.parent?.type === 'ExportNamedDeclaration';
  return isExported(variable) || variable.references.some(({ identifier, init }) => init !== true && isExportPosition(file, identifier));
}

/** Whether an expression stands where it becomes an export: `export { x }`, `exports.x = x`, `module.exports = { x }`. */
export function isExportPosition(file: SourceFile, node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
      return true;
    case 'AssignmentExpression':
      return parent.right === node && isExportTarget(file, parent.left);
    case 'Property': {
      const around = parent.parent.parent;
      return parent.value === node && around.type === 'AssignmentExpression' && isModuleExports(file, around.left);
    }
    default:
      return false;
  }
}

/** Whether an assignment to an expression makes an export of CommonJS. */
export function isExportTarget(file: SourceFile, node: TSESTree.Node): boolean {
  return isModuleExports(file, node) || (node.type === 'MemberExpression' && isModuleExports(file, node.object));
}

function isModuleExports(file: SourceFile, node: TSESTree.Node): boolean {
  if (isGlobal(file, node, 'exports')) return true;
  return node.type === 'MemberExpression' && memberNameOf(node) === 'exports' && isGlobal(file, node.object, 'module');
}
