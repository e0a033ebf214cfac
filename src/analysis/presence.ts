/** Whether code asks if a value is there, rather than what it is. */
import type { TSESTree } from '@typescript-eslint/utils';
import { memberNameOf } from './nodes.ts';

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
  // `process.env?.X`.
  if (parent.type === 'ChainExpression') return presenceCheckOf(parent);
  if (parent.type === 'BinaryExpression') return comparisonOf(parent, node);
  if (parent.type === 'UnaryExpression' && parent.operator === 'typeof') return typeCheckOf(parent);
  if (parent.type === 'CallExpression' && parent.arguments[0] === node) {
    if (isBooleanCall(parent)) return { node: parent, isNegated: false };
    return isAssertion(parent) ? { node, isNegated: false } : undefined;
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

/** `typeof x === 'string'`, `typeof x !== 'undefined'`: of a text that may be missing both ask whether it is there. */
function typeCheckOf(type: TSESTree.UnaryExpression): PresenceCheck | undefined {
  const { parent } = type;
  if (parent.type !== 'BinaryExpression' || !/^[!=]==?$/u.test(parent.operator)) return undefined;
  const other = parent.left === type ? parent.right : parent.left;
  if (other.type !== 'Literal' || (other.value !== 'string' && other.value !== 'undefined')) return undefined;
  return { node: parent, isNegated: parent.operator.startsWith('=') === (other.value === 'undefined') };
}

/** `assert(x, 'X is missing');`: a call for its effect alone, which throws unless its first argument is true. */
function isAssertion({ callee, parent }: TSESTree.CallExpression): boolean {
  if (parent.type !== 'ExpressionStatement') return false;
  const name = callee.type === 'MemberExpression' ? memberNameOf(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  return name === 'assert' || name === 'invariant' || (name === 'ok' && callee.type === 'MemberExpression');
}

/** `Boolean(x)`. */
export function isBooleanCall(node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Boolean';
}

/** Whether only the truth of an expression counts: in a test, under `!`, in `Boolean()`, or on the way there through `&&` and `||`. */
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
    case 'CallExpression':
      return parent.arguments[0] === node && isBooleanCall(parent);
    default:
      return false;
  }
}
