/** Whether code asks if a value is there, rather than what it is. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';

/** A question such as `!x`, `x === undefined` or `if (x)`, and what its answer is called. */
export interface PresenceCheck {
  /** The expression that the answer replaces. */
  readonly node: TSESTree.Node;
  /** Whether the expression is true when the value is missing. */
  readonly isNegated: boolean;
}

/** The presence check that an expression is part of; `undefined` when its value is used. */
export function presenceCheckOf(node: TSESTree.Node): PresenceCheck | undefined {
  const { parent } = node;
  if (!parent) return undefined;
  if (parent.type === 'BinaryExpression') return comparisonOf(parent, node);
  if (parent.type === 'CallExpression') {
    const isBoolean = parent.callee.type === 'Identifier' && parent.callee.name === 'Boolean';
    return isBoolean && parent.arguments[0] === node ? { node: parent, isNegated: false } : undefined;
  }
  return isTested(node) ? { node, isNegated: false } : undefined;
}

function comparisonOf(parent: TSESTree.BinaryExpression, node: TSESTree.Node): PresenceCheck | undefined {
  const other = parent.left === node ? parent.right : parent.left;
  const isNothing =
    (other.type === 'Identifier' && other.name === 'undefined') ||
    (other.type === 'Literal' && ((other.value === null && other.raw === 'null') || other.value === ''));
  if (!isNothing || !/^[!=]==?$/u.test(parent.operator)) return undefined;
  return { node: parent, isNegated: parent.operator.startsWith('=') };
}

/** Whether only the truth of an expression counts: in a test, under `!`, or on the way there through `&&` and `||`. */
export function isTested(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'LogicalExpression':
      return parent.operator !== '??' && isTested(parent);
    default:
      return false;
  }
}

/** Whether the variable that a declarator declares is somewhere checked for being there. */
export function isCheckedForPresence(file: SourceFile, id: TSESTree.Node): boolean {
  const references = variableOf(file, id)?.references ?? [];
  return references.some(({ identifier, init }) => init !== true && presenceCheckOf(identifier) !== undefined);
}
