/** Whether a value is put into a variable or field that keeps it for all later calls. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { MEMOIZERS } from '../catalog/lastingCallbacks.ts';
import { variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { exportPathOf } from './modules.ts';
import { ancestorsOf, enclosingFunctionOf, type FunctionNode, isWithin, memberNameOf, nodesOf } from './nodes.ts';

/** Functions of these names run once, at the start. */
const STARTING = /^(?:init|initiali[sz]e|start|setup|bootstrap|configure|connect|boot|main)(?:$|[A-Z_])/u;

/** The assignment that keeps a value for later calls, given the outermost expression that only passes the value on. */
export function memoOf(file: SourceFile, holder: TSESTree.Node): TSESTree.AssignmentExpression | undefined {
  let value = holder;
  while (value.parent?.type === 'LogicalExpression' && value.parent.right === value) value = value.parent;
  const { parent } = value;
  return parent?.type === 'AssignmentExpression' && parent.right === value && isMemo(file, parent) ? parent : undefined;
}

/** Whether an assignment inside a function is made once and outlives the call. */
export function isMemo(file: SourceFile, assignment: TSESTree.AssignmentExpression): boolean {
  const home = enclosingFunctionOf(assignment);
  if (!home || !['=', '??=', '||='].includes(assignment.operator)) return false;
  const { left } = assignment;
  if (left.type === 'MemberExpression') return isFieldMemo(file, assignment, left);
  const variable = left.type === 'Identifier' ? variableOf(file, left) : undefined;
  const [id] = variable?.identifiers ?? [];
  if (!variable || !id || isWithin(id, home) || isWrittenElsewhere(variable, left)) return false;
  if (assignment.operator !== '=') return true;
  const reads = variable.references.map(({ identifier }) => identifier).filter((identifier) => identifier !== left);
  return reads.some((read) => guards(read, assignment)) || (isDoneAtStart(file, home) && !isGuardedOtherwise(assignment));
}

/** A variable that something else sets or clears is renewed there. */
function isWrittenElsewhere(variable: TSESLint.Scope.Variable, left: TSESTree.Node): boolean {
  return variable.references.some((reference) => reference.isWrite() && reference.init !== true && reference.identifier !== left);
}

/** `this.#key ??= …` or `if (!this.key) this.key = …`, with no other place that writes the field. */
function isFieldMemo(file: SourceFile, assignment: TSESTree.AssignmentExpression, left: TSESTree.MemberExpression): boolean {
  const name = memberNameOf(left);
  const others = nodesOf(file, 'AssignmentExpression').map((other) => other.left).filter((other) => other !== left);
  if (name === undefined || left.object.type !== 'ThisExpression') return false;
  const isName = (node: TSESTree.Node): node is TSESTree.MemberExpression =>
    node.type === 'MemberExpression' && memberNameOf(node) === name;
  if (others.some(isName)) return false;
  return assignment.operator !== '=' || nodesOf(file, 'MemberExpression').some((read) => read !== left && isName(read) && guards(read, assignment));
}

/** Whether a read alone decides if the assignment is made; a second condition may be its time of expiry. */
function guards(read: TSESTree.Node, assignment: TSESTree.Node): boolean {
  const { parent } = read;
  if (parent?.type === 'LogicalExpression' && parent.operator !== '&&' && parent.left === read && isWithin(assignment, parent.right)) return true;
  const isOwnFallback = parent?.type === 'LogicalExpression' && parent.operator !== '&&' && parent.left === read && parent.parent === assignment;
  if (isOwnFallback) return true;
  const asked = questionOf(read);
  const statement = asked.parent;
  if (statement?.type !== 'IfStatement' || statement.test !== asked) return false;
  if (isWithin(assignment, statement)) return true;
  // `if (cached) return cached;` in front of the assignment.
  const leaves = statement.consequent.type === 'BlockStatement' ? statement.consequent.body.at(-1) : statement.consequent;
  return leaves?.type === 'ReturnStatement' && enclosingFunctionOf(statement) === enclosingFunctionOf(assignment) && asksForPresence(asked);
}

function asksForPresence(asked: TSESTree.Node): boolean {
  return asked.type === 'BinaryExpression' ? asked.operator.startsWith('!') : asked.type !== 'UnaryExpression';
}

/** `!cached`, `cached === undefined`, `cached !== null` or the read itself. */
function questionOf(read: TSESTree.Node): TSESTree.Node {
  const { parent } = read;
  if (parent?.type === 'UnaryExpression' && parent.operator === '!') return parent;
  if (parent?.type !== 'BinaryExpression' || !/^[!=]==?$/u.test(parent.operator)) return read;
  const other = parent.left === read ? parent.right : parent.left;
  const isNothing = (other.type === 'Identifier' && other.name === 'undefined') || (other.type === 'Literal' && other.value === null);
  return isNothing ? parent : read;
}

/** Whether a function is named after the start and nothing but calls refer to it, so that no timer runs it again. */
function isDoneAtStart(file: SourceFile, home: FunctionNode): boolean {
  const id = home.id ?? (home.parent.type === 'VariableDeclarator' ? home.parent.id : undefined);
  if (id?.type !== 'Identifier' || !STARTING.test(id.name)) return false;
  return (variableOf(file, id)?.references ?? []).every(({ identifier, init }) => {
    const { parent } = identifier;
    return init === true || parent.type === 'ExportSpecifier' || (parent.type === 'CallExpression' && parent.callee === identifier);
  });
}

function isGuardedOtherwise(assignment: TSESTree.Node): boolean {
  for (const around of ancestorsOf(assignment)) {
    if (around.type === 'FunctionDeclaration' || around.type === 'FunctionExpression' || around.type === 'ArrowFunctionExpression') return false;
    if (around.type === 'IfStatement' || around.type === 'ConditionalExpression' || /^(?:For|While|Do)/u.test(around.type)) return true;
  }
  return false;
}

/** The call of `memoize` or `once` that keeps what its function returns, given the returned expression. */
export function memoizerOf(file: SourceFile, holder: TSESTree.Node): TSESTree.CallExpression | undefined {
  const home = enclosingFunctionOf(holder);
  const isReturned = home !== undefined && (holder.parent === home || holder.parent?.type === 'ReturnStatement');
  const call = isReturned ? home.parent : undefined;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== home) return undefined;
  const made = exportPathOf(file, call.callee);
  return made && MEMOIZERS.has(`${made.module}:${made.path}`) ? call : undefined;
}
