/** Where a secret's value is taken once and kept, so that a rotated one never reaches the code. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { declaratorOf, isExported, isNeverReassigned, variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { type Reveal, revealsOf } from './handles.ts';
import { ancestorsOf, isFunction, isTypeWrapper, runsAtModuleLoad } from './nodes.ts';

export type CaptureKind = 'constant' | 'exported' | 'field' | 'assigned-field' | 'property' | 'load';

/** One place that keeps the value of a secret. */
export interface Capture {
  readonly kind: CaptureKind;
  readonly reveal: Reveal;
  /** The declarator, field, assignment, property or expression that keeps the value. */
  readonly keeper: TSESTree.Node;
}

/** The captures of a file: at module scope, in fields, and in constructors. */
export const capturesOf = perFile((file: SourceFile): readonly Capture[] =>
  revealsOf(file)
    .filter(({ method }) => method === 'reveal' || method === 'value')
    .flatMap((reveal) => captureOf(file, reveal) ?? []),
);

function captureOf(file: SourceFile, reveal: Reveal): Capture | undefined {
  const holder = outermost(reveal.node);
  const { parent } = holder;
  if (parent?.type === 'PropertyDefinition') return { kind: 'field', reveal, keeper: parent };
  if (parent?.type === 'AssignmentExpression' && isConstructorAssignment(parent)) {
    return { kind: 'assigned-field', reveal, keeper: parent };
  }
  if (!runsAtModuleLoad(reveal.node)) return undefined;
  if (parent?.type === 'VariableDeclarator') {
    const variable = variableOf(file, parent.id);
    const isOut = variable ? isExported(variable) : true;
    return { kind: isOut ? 'exported' : 'constant', reveal, keeper: parent };
  }
  const isKept = parent?.type === 'Property' && !isGivenToCall(parent);
  return { kind: isKept ? 'property' : 'load', reveal, keeper: holder };
}

/** Whether an object is made for a call, which reads it then and there. */
function isGivenToCall(property: TSESTree.Node): boolean {
  for (const around of ancestorsOf(property)) {
    if (around.type === 'CallExpression' || around.type === 'NewExpression') return true;
    if (!['ObjectExpression', 'Property', 'ArrayExpression'].includes(around.type)) return false;
  }
  return false;
}

function outermost(node: TSESTree.Node): TSESTree.Node {
  let outer: TSESTree.Node = node;
  while (outer.parent && (isTypeWrapper(outer.parent) || outer.parent.type === 'AwaitExpression')) outer = outer.parent;
  return outer;
}

function isConstructorAssignment({ left, operator, parent }: TSESTree.AssignmentExpression): boolean {
  if (operator !== '=' || left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return false;
  if (parent.type !== 'ExpressionStatement') return false;
  for (const around of ancestorsOf(parent)) {
    if (!isFunction(around)) continue;
    return around.parent.type === 'MethodDefinition' && around.parent.kind === 'constructor';
  }
  return false;
}

type Reference = TSESLint.Scope.Reference;

/**
 * The reads of a constant that can all become reads of a handle.
 *
 * @param isLive - whether a place at module scope follows rotation by itself
 * @returns `undefined` when any of them needs the value at module scope, exports it, or asks for its type
 */
export function handleReadsOf(
  file: SourceFile,
  declarator: TSESTree.Node,
  isLive: (node: TSESTree.Node) => boolean,
): readonly Reference[] | undefined {
  if (declarator.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined;
  const variable = variableOf(file, declarator.id);
  if (!variable || !isNeverReassigned(variable) || declaratorOf(variable) !== declarator) return undefined;
  const reads = variable.references.filter(({ init }) => init !== true);
  const canChange = reads.every(({ identifier, isTypeReference }) => {
    const { parent } = identifier;
    if (isTypeReference || parent.type === 'TSTypeQuery' || parent.type === 'ExportSpecifier') return false;
    if (parent.type === 'UnaryExpression' && parent.operator === 'typeof') return false;
    return isLive(identifier) || !runsAtModuleLoad(identifier);
  });
  return canChange ? reads : undefined;
}
