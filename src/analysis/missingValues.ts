/** What a program does where it finds that a value is missing: it leaves, or goes on without the value. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from './file.ts';
import { isWithin, memberNameOf, nodesOf } from './nodes.ts';
import type { PresenceCheck } from './presence.ts';

/** Whether a value may be missing at a read behind a check: the check only warns, or asks for one of several values. */
export function isOpenBehind(file: SourceFile, check: PresenceCheck, read: TSESTree.Node): boolean {
  const tested = testOf(check, read);
  if (!tested) return false;
  const { statement, isTrueForMissing } = tested;
  if (isTrueForMissing === undefined) return true;
  const { consequent, alternate } = statement;
  const [missing, present] = isTrueForMissing ? [consequent, alternate] : [alternate, consequent];
  if (present && isWithin(read, present)) return false;
  return !missing || isWithin(read, missing) || !mayLeave(file, missing);
}

interface Test {
  readonly statement: TSESTree.IfStatement;
  /** What the whole test is for a missing value; `undefined` when that is up to its other parts. */
  readonly isTrueForMissing: boolean | undefined;
}

/** The `if` that asks, through `!`, `&&` and `||`; `undefined` also when the rest of its test, where the read is, runs only with the value. */
function testOf({ node, isNegated }: PresenceCheck, read: TSESTree.Node): Test | undefined {
  let [inner, isTrueForMissing]: [TSESTree.Node, boolean | undefined] = [node, isNegated];
  for (;;) {
    const { parent }: TSESTree.Node = inner;
    if (parent?.type === 'IfStatement') return parent.test === inner ? { statement: parent, isTrueForMissing } : undefined;
    if (parent?.type === 'UnaryExpression' && parent.operator === '!') isTrueForMissing = isTrueForMissing === undefined ? undefined : !isTrueForMissing;
    else if (parent?.type !== 'LogicalExpression' || parent.operator === '??') return undefined;
    else if (isTrueForMissing !== (parent.operator === '||')) isTrueForMissing = undefined;
    else if (parent.left === inner && isWithin(read, parent.right)) return undefined;
    inner = parent;
  }
}

/** Whether code may not go on, or puts something in the place of what is missing. A call other than of a log may do either. */
function mayLeave(file: SourceFile, code: TSESTree.Statement): boolean {
  return leavingOf(file).some((node) => isWithin(node, code));
}

const leavingOf = perFile((file: SourceFile): readonly TSESTree.Node[] => [
  ...nodesOf(file, 'ThrowStatement'), ...nodesOf(file, 'ReturnStatement'), ...nodesOf(file, 'ContinueStatement'), ...nodesOf(file, 'BreakStatement'),
  ...nodesOf(file, 'AssignmentExpression').filter(({ left }) => left.type === 'MemberExpression'),
  ...nodesOf(file, 'ExpressionStatement').filter(({ expression }) => isUnknownCall(expression)),
]);

const LOG_METHOD = /^(?:debug|error|info|log|notice|trace|verbose|warn|warning)$/u;

function isUnknownCall(expression: TSESTree.Expression): boolean {
  if (expression.type === 'AwaitExpression') return true;
  return expression.type === 'CallExpression' && !(expression.callee.type === 'MemberExpression' && LOG_METHOD.test(memberNameOf(expression.callee) ?? ''));
}
