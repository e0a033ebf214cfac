/** Whether a variable of a function is read after the call has ended, by a function that was handed on. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { EMITTERS, LISTENING, PASSING_ON, ROUTERS, ROUTING } from '../catalog/lastingCallbacks.ts';
import { variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { exportPathOf } from './modules.ts';
import { ancestorsOf, type FunctionNode, isFunction, isTypeWrapper, isWithin, lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';

/** One question: the call that ends, and the nodes already looked at. */
interface Search {
  readonly file: SourceFile;
  readonly home: FunctionNode;
  readonly seen: Set<TSESTree.Node>;
}

/**
 * Whether a function inside `home` reads the variable and lives on when the call of `home` has ended.
 *
 * It does when it is returned, kept outside, or given to something that calls it for as long as the program runs. A callback given to
 * any other call (`map`, `then`, `new Promise`) is taken to end with it.
 */
export function isReadLater(file: SourceFile, variable: TSESLint.Scope.Variable, home: FunctionNode): boolean {
  const search: Search = { file, home, seen: new Set() };
  return variable.references.some(({ identifier, init }) => init !== true && runsLater(search, identifier));
}

/** Whether a node inside `home` stands in a function that lives on. */
function runsLater(search: Search, node: TSESTree.Node): boolean {
  for (const around of ancestorsOf(node)) {
    if (around === search.home) return false;
    if (isFunction(around) && outlives(search, around)) return true;
  }
  return false;
}

function outlives(search: Search, fn: FunctionNode): boolean {
  if (fn.type === 'FunctionDeclaration') return fn.id !== null && isNameHandedOn(search, fn.id);
  if (fn.parent.type !== 'MethodDefinition') return isHandedOn(search, fn);
  const owner = fn.parent.parent.parent;
  return owner.id ? isNameHandedOn(search, owner.id) || isHandedOn(search, owner) : isHandedOn(search, owner);
}

/** Whether any use of a name hands on what it stands for, or lives on itself. */
function isNameHandedOn(search: Search, id: TSESTree.Node): boolean {
  if (search.seen.has(id)) return false;
  search.seen.add(id);
  const references = variableOf(search.file, id)?.references ?? [];
  return references.some(({ identifier, init }) => init !== true && (isHandedOn(search, identifier) || runsLater(search, identifier)));
}

/** Whether the value of an expression is handed to something that outlives the call. */
function isHandedOn(search: Search, node: TSESTree.Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (isTypeWrapper(parent)) return isHandedOn(search, parent);
  switch (parent.type) {
    case 'ReturnStatement':
      return isReturnOf(search.home, parent);
    case 'ArrowFunctionExpression':
      return parent === search.home && parent.body === node && !isCallback(parent);
    case 'AssignmentExpression':
      return parent.right === node && (isKeptOutside(search, parent.left) || isHandedOn(search, parent));
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'Identifier' && isNameHandedOn(search, parent.id);
    case 'Property':
      return parent.value === node && isHandedOn(search, parent.parent);
    case 'ConditionalExpression':
      return parent.test !== node && isHandedOn(search, parent);
    case 'ArrayExpression':
    case 'LogicalExpression':
    case 'AwaitExpression':
      return isHandedOn(search, parent);
    case 'MemberExpression':
      return memberNameOf(parent) === 'bind' && parent.parent.type === 'CallExpression' && isHandedOn(search, parent.parent);
    case 'CallExpression':
      return parent.callee !== node && isGivenAway(search, parent);
    default:
      return false;
  }
}

function isReturnOf(home: FunctionNode, statement: TSESTree.Node): boolean {
  for (const around of ancestorsOf(statement)) if (isFunction(around)) return around === home && !isCallback(home);
  return false;
}

/** What a callback returns belongs to the call it was given to. */
function isCallback(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return false;
  return parent.callee !== fn && !PASSING_ON.test(lastNameOf(parent.callee) ?? '');
}

/** Whether an assignment puts a value where it stays: outside the call, or in an object that is itself handed on. */
function isKeptOutside(search: Search, target: TSESTree.Node): boolean {
  const root = rootOf(target);
  if (root.type === 'ThisExpression') return true;
  if (root.type !== 'Identifier') return false;
  const variable = variableOf(search.file, root);
  const [id] = variable?.identifiers ?? [];
  if (!id || !isWithin(id, search.home)) return true;
  if (variable?.defs.some(({ type }) => type === 'Parameter')) return target !== root && ROUTERS.test(root.name);
  return isNameHandedOn(search, id);
}

/** Whether a call keeps the function that it is given, or gives it back. */
function isGivenAway(search: Search, call: TSESTree.CallExpression): boolean {
  const callee = withoutWrappers(call.callee);
  if (isLasting(search, callee)) return true;
  return PASSING_ON.test(lastNameOf(callee) ?? '') && isHandedOn(search, call);
}

function isLasting({ file, home }: Search, callee: TSESTree.Node): boolean {
  const path = exportPathOf(file, callee);
  if (path?.path === 'setInterval' && (path.module === '' || path.module === 'timers')) return true;
  if (callee.type !== 'MemberExpression') return false;
  const method = memberNameOf(callee) ?? '';
  const receiver = routerOf(callee.object);
  const name = lastNameOf(receiver) ?? '';
  if (ROUTING.has(method) && ROUTERS.test(name)) return true;
  if (!LISTENING.has(method)) return false;
  const root = rootOf(receiver);
  const [id] = variableOf(file, root)?.identifiers ?? [];
  const isLocal = root.type !== 'Identifier' || (id !== undefined && isWithin(id, home));
  return !isLocal || root.type === 'ThisExpression' || EMITTERS.test(name);
}

/** The router behind `app.route('/x').get(…)`. */
function routerOf(given: TSESTree.Node): TSESTree.Node {
  let node = withoutWrappers(given);
  while (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') node = withoutWrappers(node.callee.object);
  return node;
}

function rootOf(given: TSESTree.Node): TSESTree.Node {
  let node = withoutWrappers(given);
  while (node.type === 'MemberExpression') node = withoutWrappers(node.object);
  return node;
}
