/** Whether code runs only on developers' machines, because a check of `NODE_ENV` stands around it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { behind } from './bindings.ts';
import { stringOf } from './constants.ts';
import type { SourceFile } from './file.ts';
import { lastNameOf } from './flow.ts';
import { ancestorsOf, isWithin, withoutWrappers } from './nodes.ts';

const MODE_VARIABLE = /^(?:NODE_ENV|APP_ENV|ENVIRONMENT|MODE|nodeEnv|DEV|PROD)$/u;
const PRODUCTION = /^(?:prod|production|staging|live)$/u;

/** Whether a node is reached only outside production. */
export function isDevelopmentOnly(file: SourceFile, node: TSESTree.Node): boolean {
  let inner: TSESTree.Node = node;
  for (const around of ancestorsOf(node)) {
    if (isGuarded(file, around, inner)) return true;
    inner = around;
  }
  return false;
}

function isGuarded(file: SourceFile, around: TSESTree.Node, inner: TSESTree.Node): boolean {
  switch (around.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      if (around.consequent === inner) return modeOf(file, around.test) === 'development';
      return around.alternate === inner && modeOf(file, around.test) === 'production';
    case 'LogicalExpression':
      return around.operator === '&&' && around.right === inner && modeOf(file, around.left) === 'development';
    case 'SwitchCase':
      return isDevelopmentCase(file, around) && !isWithin(inner, around.test ?? inner);
    case 'BlockStatement':
    case 'Program':
      return hasEarlyReturn(file, around.body, inner);
    default:
      return false;
  }
}

/** `if (NODE_ENV === 'production') return;` before a statement leaves only development after it. */
function hasEarlyReturn(file: SourceFile, body: readonly TSESTree.Node[], inner: TSESTree.Node): boolean {
  return body.some(
    (statement) =>
      statement.range[1] <= inner.range[0] &&
      statement.type === 'IfStatement' &&
      leaves(statement.consequent) &&
      modeOf(file, statement.test) === 'production',
  );
}

function leaves(node: TSESTree.Statement): boolean {
  if (node.type === 'BlockStatement') return node.body.some(leaves);
  return node.type === 'ReturnStatement' || node.type === 'ThrowStatement';
}

function isDevelopmentCase(file: SourceFile, node: TSESTree.SwitchCase): boolean {
  if (!isMode(node.parent.discriminant) || !node.test) return false;
  const mode = stringOf(file, node.test);
  return mode !== undefined && !PRODUCTION.test(mode);
}

/** The mode in which a test holds; `undefined` when it says nothing about the mode. */
export function modeOf(file: SourceFile, given: TSESTree.Node): 'production' | 'development' | undefined {
  const test = behind(file, given);
  if (test.type === 'UnaryExpression' && test.operator === '!') return opposite(modeOf(file, test.argument));
  if (test.type === 'LogicalExpression' && test.operator === '&&') {
    return modeOf(file, test.left) ?? modeOf(file, test.right);
  }
  if (test.type === 'MemberExpression') {
    const name = lastNameOf(test);
    if (/^(?:isDev|isDevelopment|isTest|DEV)$/u.test(name ?? '')) return 'development';
    return /^(?:isProd|isProduction|PROD)$/u.test(name ?? '') ? 'production' : undefined;
  }
  return test.type === 'BinaryExpression' ? comparedMode(file, test) : undefined;
}

function comparedMode(file: SourceFile, { left, operator, right }: TSESTree.BinaryExpression): ReturnType<typeof modeOf> {
  const other = isMode(left) ? right : left;
  const mode = isMode(left) || isMode(right) ? stringOf(file, other) : undefined;
  if (mode === undefined || !/^[!=]==?$/u.test(operator)) return undefined;
  const isProduction = PRODUCTION.test(mode);
  if (operator.startsWith('=')) return isProduction ? 'production' : 'development';
  return isProduction ? 'development' : undefined;
}

/** Whether an expression is the variable that says in which mode the program runs: `process.env.NODE_ENV`. */
export function isMode(node: TSESTree.Node): boolean {
  return MODE_VARIABLE.test(lastNameOf(withoutWrappers(node)) ?? '');
}

function opposite(mode: ReturnType<typeof modeOf>): ReturnType<typeof modeOf> {
  if (mode === undefined) return undefined;
  return mode === 'production' ? 'development' : 'production';
}
