/** Functions of a file that make an HMAC under the newest key, and the calls of them. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isNeverReassigned, variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { type FunctionNode, isWithin, nodesOf } from './nodes.ts';

/** A function that gives an HMAC and takes the key itself. */
export interface HmacMaker {
  readonly node: FunctionNode;
  /** The parameter that has the newest key for a default, where there is one. */
  readonly parameter: TSESTree.AssignmentPattern | undefined;
  /** The calls that leave the key to it. */
  readonly calls: readonly TSESTree.CallExpression[];
  /** Whether such a call can give it a key behind its last argument, and all other code stays as it is. */
  readonly takesKeyFrom: (call: TSESTree.CallExpression) => boolean;
}

/** The maker that a function is; `undefined` when it has no name to be called by, or gives no text at once. */
export function hmacMakerOf(file: SourceFile, node: FunctionNode, parameter: TSESTree.AssignmentPattern | undefined): HmacMaker | undefined {
  const declarator = node.parent.type === 'VariableDeclarator' ? node.parent : undefined;
  const id = node.type === 'FunctionDeclaration' ? node.id : declarator?.id;
  const variable = id ? variableOf(file, id) : undefined;
  if (!id || !variable || node.async || node.generator || !isNeverReassigned(variable)) return undefined;
  const { params } = node;
  const index = parameter ? params.indexOf(parameter) : params.length;
  const reads = variable.references.filter(({ init }) => init !== true).map(({ identifier }) => identifier);
  const calls = reads.flatMap((read) => callOf(read) ?? []);
  const isPlain = variable.defs.length === 1 && (id.type !== 'Identifier' || !id.typeAnnotation) &&
    params.every(({ type }) => type !== 'RestElement') && !hasArguments(file, node);
  const isCalledOnly = reads.every((read) => callOf(read) !== undefined || read.parent.type === 'ExportSpecifier');
  const isFree = index > 0 && (parameter !== undefined || (isPlain && isCalledOnly));
  return {
    node,
    parameter,
    calls: calls.filter((call) => call.arguments.length <= index && !isWithin(call, node)),
    takesKeyFrom: (call) => isFree && call.arguments.length === index && calls.every(isPlainCall),
  };
}

function callOf(read: TSESTree.Node): TSESTree.CallExpression | undefined {
  return read.parent?.type === 'CallExpression' && read.parent.callee === read ? read.parent : undefined;
}

function isPlainCall(call: TSESTree.CallExpression): boolean {
  return call.arguments.every(({ type }) => type !== 'SpreadElement');
}

function hasArguments(file: SourceFile, node: FunctionNode): boolean {
  return nodesOf(file, 'Identifier').some((identifier) => identifier.name === 'arguments' && isWithin(identifier, node));
}

/** Whether the handle that a maker takes its key from has the same name where it is called. */
export function isSameThere(file: SourceFile, handle: TSESTree.Node, place: TSESTree.Node): boolean {
  let root = handle;
  while (root.type === 'CallExpression' || root.type === 'MemberExpression') {
    if (root.type === 'CallExpression' && root.arguments.some(({ type }) => type !== 'Literal')) return false;
    root = root.type === 'CallExpression' ? root.callee : root.object;
  }
  const variable = root.type === 'Identifier' ? variableOf(file, root) : undefined;
  if (root.type !== 'Identifier' || !variable) return false;
  for (let scope: ReturnType<typeof file.sourceCode.getScope> | null = file.sourceCode.getScope(place); scope; scope = scope.upper) {
    const found = scope.set.get(root.name);
    if (found) return found === variable;
  }
  return false;
}
