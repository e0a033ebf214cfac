/** Whether code runs only on developers' machines, because a check of `NODE_ENV` stands around it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { behind } from './bindings.ts';
import { stringOf } from './constants.ts';
import { perFile, type SourceFile } from './file.ts';
import { fromAround } from './fromAround.ts';
import { isWithin, lastNameOf, withoutWrappers } from './nodes.ts';

const MODE_VARIABLE = /^(?:NODE_ENV|APP_ENV|ENVIRONMENT|MODE|nodeEnv|DEV|PROD)$/u;
const PRODUCTION = /^(?:prod|production|staging|live)$/u;

/** Names of constants, members and functions that say the mode. */
const DEVELOPMENT_NAME = /^(?:_*is_?(?:in_?)?(?:dev(?:elopment)?|test(?:ing)?|local)(?:_?(?:mode|env(?:ironment)?))?|DEV|__DEV__)$/iu;
const PRODUCTION_NAME = /^(?:_*is_?(?:in_?)?prod(?:uction)?(?:_?(?:mode|env(?:ironment)?))?|PROD|__PROD__)$/iu;

export type Mode = 'production' | 'development';

/** Whether a node is reached only outside production. */
export function isDevelopmentOnly(file: SourceFile, node: TSESTree.Node): boolean {
  return isGuardedAround(file, node) ?? false;
}

const isGuardedAround = fromAround((file, around, inner) => isGuarded(file, around, inner) || undefined);

function isGuarded(file: SourceFile, around: TSESTree.Node, inner: TSESTree.Node): boolean {
  switch (around.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      if (around.consequent === inner) return modesOf(file, around.test).holds === 'development';
      return around.alternate === inner && modesOf(file, around.test).fails === 'development';
    case 'LogicalExpression':
      if (around.right !== inner || around.operator === '??') return false;
      return modesOf(file, around.left)[around.operator === '&&' ? 'holds' : 'fails'] === 'development';
    case 'SwitchCase':
      return isDevelopmentCase(file, around) && !isWithin(inner, around.test ?? inner);
    case 'BlockStatement':
    case 'Program':
      return firstReturnIn(file, around.body) <= inner.range[0];
    default:
      return false;
  }
}

/** Where each body of statements is left in production; kept, since all that stands in a body asks. */
const knownReturns = perFile(() => new Map<readonly TSESTree.Node[], number>());

/** The end of the first `if (NODE_ENV === 'production') return;` of a body, which leaves only development after it. */
function firstReturnIn(file: SourceFile, body: readonly TSESTree.Node[]): number {
  const known = knownReturns(file).get(body);
  if (known !== undefined) return known;
  const statement = body.find(
    (candidate) =>
      candidate.type === 'IfStatement' && leaves(candidate.consequent) && modesOf(file, candidate.test).fails === 'development',
  );
  const end = statement?.range[1] ?? Infinity;
  knownReturns(file).set(body, end);
  return end;
}

function leaves(node: TSESTree.Statement): boolean {
  if (node.type === 'BlockStatement') return node.body.some(leaves);
  if (node.type === 'ExpressionStatement') return isExit(node.expression);
  return node.type === 'ReturnStatement' || node.type === 'ThrowStatement' || node.type === 'ContinueStatement';
}

/** `process.exit(1)`. */
function isExit(node: TSESTree.Node): boolean {
  const callee = node.type === 'CallExpression' ? node.callee : undefined;
  return callee?.type === 'MemberExpression' && lastNameOf(callee) === 'exit' && lastNameOf(callee.object) === 'process';
}

/** Whether only other modes than production get to a case, those that fall through from above included. */
function isDevelopmentCase(file: SourceFile, node: TSESTree.SwitchCase): boolean {
  const { cases, discriminant } = node.parent;
  if (!isMode(discriminant)) return false;
  let index = cases.indexOf(node);
  while (index > 0 && !(cases[index - 1]?.consequent.some(isEndOfCase) ?? true)) index -= 1;
  return cases.slice(index, cases.indexOf(node) + 1).every(({ test }) => {
    const mode = test ? stringOf(file, test) : undefined;
    return mode !== undefined && !PRODUCTION.test(mode);
  });
}

function isEndOfCase(node: TSESTree.Statement): boolean {
  if (node.type === 'BlockStatement') return node.body.some(isEndOfCase);
  return node.type === 'BreakStatement' || leaves(node);
}

/** In which mode a test holds and in which it fails, where it says so. */
interface Modes {
  readonly holds: Mode | undefined;
  readonly fails: Mode | undefined;
}

const NOTHING: Modes = { holds: undefined, fails: undefined };
const IN_DEVELOPMENT: Modes = { holds: 'development', fails: 'production' };
const IN_PRODUCTION: Modes = { holds: 'production', fails: 'development' };

/** The mode in which a test holds; `undefined` when it says nothing about the mode. */
export function modeOf(file: SourceFile, test: TSESTree.Node): Mode | undefined {
  return modesOf(file, test).holds;
}

function modesOf(file: SourceFile, given: TSESTree.Node): Modes {
  const test = behind(file, given);
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? turned(modesOf(file, test.argument)) : NOTHING;
    case 'LogicalExpression':
      return ofLogical(test.operator, modesOf(file, test.left), modesOf(file, test.right));
    case 'BinaryExpression':
      return comparedModes(file, test);
    case 'Identifier':
    case 'MemberExpression':
      return byName(lastNameOf(test) ?? '');
    case 'CallExpression':
      return ofCall(file, test);
    default:
      return NOTHING;
  }
}

function byName(name: string): Modes {
  if (DEVELOPMENT_NAME.test(name)) return IN_DEVELOPMENT;
  return PRODUCTION_NAME.test(name) ? IN_PRODUCTION : NOTHING;
}

function turned({ holds, fails }: Modes): Modes {
  return { holds: fails, fails: holds };
}

function ofLogical(operator: string, left: Modes, right: Modes): Modes {
  const both = (a: Mode | undefined, b: Mode | undefined): Mode | undefined => (a === b ? a : undefined);
  if (operator === '&&') return { holds: left.holds ?? right.holds, fails: both(left.fails, right.fails) };
  return operator === '||' ? { holds: both(left.holds, right.holds), fails: left.fails ?? right.fails } : NOTHING;
}

function comparedModes(file: SourceFile, { left, operator, right }: TSESTree.BinaryExpression): Modes {
  const other = isMode(left) ? right : left;
  const mode = isMode(left) || isMode(right) ? stringOf(file, other) : undefined;
  if (mode === undefined || !/^[!=]==?$/u.test(operator)) return NOTHING;
  // Any mode but this development mode may be production.
  const equal: Modes = PRODUCTION.test(mode) ? IN_PRODUCTION : { holds: 'development', fails: undefined };
  return operator.startsWith('=') ? equal : turned(equal);
}

/** `['development', 'test'].includes(NODE_ENV)`, `isDevelopment()`. */
function ofCall(file: SourceFile, { callee, arguments: [given] }: TSESTree.CallExpression): Modes {
  if (callee.type === 'MemberExpression' && lastNameOf(callee) === 'includes' && given && isMode(given)) {
    const list = behind(file, callee.object);
    const modes = list.type === 'ArrayExpression' ? list.elements.map((element) => (element ? stringOf(file, element) : undefined)) : [];
    const isDevelopment = modes.length > 0 && modes.every((mode) => mode !== undefined && !PRODUCTION.test(mode));
    return isDevelopment ? { holds: 'development', fails: undefined } : NOTHING;
  }
  return given ? NOTHING : byName(lastNameOf(callee) ?? '');
}

/** Whether an expression is the variable that says in which mode the program runs: `process.env.NODE_ENV`. */
export function isMode(node: TSESTree.Node): boolean {
  return MODE_VARIABLE.test(lastNameOf(withoutWrappers(node)) ?? '');
}
