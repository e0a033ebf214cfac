/** What number an expression always evaluates to, when that is known without running the program. */
import type { TSESTree } from '@typescript-eslint/utils';
import { behind, declaratorOf, initialiserOf, isGlobal, variableOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import type { SourceFile } from './file.ts';
import { memberNameOf, withoutWrappers } from './nodes.ts';

const MAX_DEPTH = 8;

/** The number that an expression always has; `undefined` when it depends on anything outside the file. */
export function numberOf(file: SourceFile, node: TSESTree.Node): number | undefined {
  const value = evaluate(file, node, MAX_DEPTH);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function evaluate(file: SourceFile, given: TSESTree.Node, depth: number): number | undefined {
  if (depth === 0) return undefined;
  const node = withoutWrappers(given);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' ? node.value : undefined;
    case 'UnaryExpression': {
      const value = evaluate(file, node.argument, depth - 1);
      if (value === undefined) return undefined;
      return node.operator === '-' ? -value : node.operator === '+' ? value : undefined;
    }
    case 'BinaryExpression':
      return ofOperation(
        node.operator, evaluate(file, node.left, depth - 1), evaluate(file, node.right, depth - 1),
      );
    case 'Identifier': {
      const init = initialiserOf(file, node);
      return init && evaluate(file, init, depth - 1);
    }
    case 'MemberExpression':
      return memberNameOf(node) === 'length' ? lengthOf(file, node.object) : undefined;
    case 'CallExpression':
      return ofPower(file, node, depth);
    default:
      return undefined;
  }
}

function ofOperation(operator: string, a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '**':
      return a ** b;
    default:
      return undefined;
  }
}

function ofPower(file: SourceFile, { callee, arguments: given }: TSESTree.CallExpression, depth: number): number | undefined {
  const [base, exponent] = given;
  if (callee.type !== 'MemberExpression' || !isGlobal(file, callee.object, 'Math') || memberNameOf(callee) !== 'pow') {
    return undefined;
  }
  if (!base || !exponent) return undefined;
  return ofOperation('**', evaluate(file, base, depth - 1), evaluate(file, exponent, depth - 1));
}

/** The length of a constant text, or of an array that nothing in the file can change. */
function lengthOf(file: SourceFile, node: TSESTree.Node): number | undefined {
  const text = stringOf(file, node);
  if (text !== undefined) return text.length;
  const array = behind(file, node);
  if (array.type !== 'ArrayExpression' || array.elements.some((element) => element?.type === 'SpreadElement')) {
    return undefined;
  }
  const inner = withoutWrappers(node);
  return inner === array || isOnlyRead(file, inner) ? array.elements.length : undefined;
}

/** Whether a constant is used only as `x[i]` and `x.length`, so that nothing adds or removes elements. */
function isOnlyRead(file: SourceFile, node: TSESTree.Node): boolean {
  const variable = variableOf(file, node);
  const declarator = variable && declaratorOf(variable);
  if (declarator?.init === undefined || declarator.init === null) return false;
  if (withoutWrappers(declarator.init).type !== 'ArrayExpression') return false;
  return variable?.references.every(({ init, identifier: { parent } }) => {
    if (init === true) return true;
    if (parent.type !== 'MemberExpression' || parent.object.type !== 'Identifier') return false;
    const isTarget = parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent;
    return !isTarget && (parent.computed || memberNameOf(parent) === 'length') && parent.parent.type !== 'UpdateExpression';
  }) ?? false;
}
