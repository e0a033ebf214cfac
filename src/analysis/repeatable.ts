/** Whether code can run once per key: that nothing waits on it, and that it means the same each time. */
import type { TSESTree } from '@typescript-eslint/utils';
import { COMPARISONS } from '../catalog/wrongKeys.ts';
import { behind, isGlobal, isNeverReassigned, variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { encodedBy } from './flow.ts';
import { exportKeyOf } from './instances.ts';
import { ancestorsOf, isFunction, isWithin, keyNameOf, memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';

/**
 * What keeps code from running once per key.
 *
 * `changing` and `computed` leave it to a person; with the others the rewrite would not be the same program, or none.
 */
export type Obstacle = 'callback' | 'changing' | 'computed' | 'waiting' | 'parameter' | 'spread';

/**
 * What keeps an expression from running once per key; the place of the key itself never does.
 *
 * @param awaits - what can be waited for once per key
 */
export function obstacleIn(file: SourceFile, whole: TSESTree.Node, key: TSESTree.Node, awaits: readonly TSESTree.Node[] = []): Obstacle | undefined {
  if (isInPattern(whole)) return 'parameter';
  if (waits(file, whole, awaits)) return 'waiting';
  return changeIn(file, whole, key);
}

/**
 * Whether code pauses the function that it is in; a closure around it would have to be `async`, or a generator.
 *
 * @param awaits - pauses that do not count
 */
export function waits(file: SourceFile, whole: TSESTree.Node, awaits: readonly TSESTree.Node[] = []): boolean {
  const pauses = [...nodesOf(file, 'AwaitExpression'), ...nodesOf(file, 'YieldExpression')];
  return pauses.some((node) => {
    if (!isWithin(node, whole) || awaits.includes(node)) return false;
    for (const around of ancestorsOf(node)) {
      if (isFunction(around) && isWithin(around, whole)) return false;
      if (around === whole) break;
    }
    return true;
  });
}

/** Parameters' defaults run before the function's own variables exist; a closure there is too clever to touch. */
function isInPattern(node: TSESTree.Node): boolean {
  for (const around of ancestorsOf(node)) {
    if (around.type === 'AssignmentPattern') return true;
    if (isFunction(around)) return false;
  }
  return false;
}

/** `undefined` when a node is the same each time it is evaluated: literals, names that are never reassigned, and encoders of these. */
function changeIn(file: SourceFile, given: TSESTree.Node, key: TSESTree.Node): Obstacle | undefined {
  const node = withoutWrappers(given);
  const first = (nodes: readonly (TSESTree.Node | null)[]): Obstacle | undefined => firstChange(file, nodes, key);
  if (node === key) return undefined;
  switch (node.type) {
    case 'Literal':
      return undefined;
    case 'TemplateLiteral':
      return first(node.expressions);
    case 'Identifier':
      return isSteadyName(file, node) ? undefined : 'changing';
    case 'AwaitExpression':
      return first([node.argument]);
    case 'UnaryExpression':
      return node.operator === 'delete' ? 'computed' : first([node.argument]);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return first([node.left, node.right]);
    case 'MemberExpression':
      if (isOfPackage(file, node)) return undefined;
      return memberNameOf(node) === 'length' ? first([node.object]) : 'computed';
    case 'ArrayExpression':
      return first(node.elements);
    case 'ObjectExpression':
      return first(node.properties);
    case 'Property':
      return node.method || keyNameOf(node) === undefined ? 'computed' : first([node.value]);
    case 'SpreadElement':
      return 'spread';
    case 'CallExpression':
    case 'NewExpression':
      return isPlainCall(file, node) ? first([...objectOf(node.callee), ...node.arguments]) : 'computed';
    default:
      return 'computed';
  }
}

/** What stands in the way in the first of several nodes; a reassigned name says more than a computed value. */
export function firstChange(file: SourceFile, nodes: readonly (TSESTree.Node | null)[], key: TSESTree.Node): Obstacle | undefined {
  const found = nodes.map((node) => (node ? changeIn(file, node, key) : 'computed'));
  return found.find((obstacle) => obstacle === 'spread') ?? found.find((obstacle) => obstacle !== undefined);
}

/** `Iron.defaults`: what a package exports is there before the code runs. */
function isOfPackage(file: SourceFile, node: TSESTree.MemberExpression): boolean {
  const key = exportKeyOf(file, node);
  return key !== undefined && /^[^.:/]/u.test(key);
}

function isSteadyName(file: SourceFile, node: TSESTree.Identifier): boolean {
  const variable = variableOf(file, node);
  return isGlobal(file, node, 'undefined') || (variable !== undefined && isNeverReassigned(variable));
}

/** Functions that give the same for the same arguments, and do nothing else. */
const PURE: ReadonlySet<string> = new Set([
  ...['createHash', 'createHmac', 'createSecretKey', 'hkdfSync', 'pbkdf2Sync', 'scryptSync'].map((name) => `crypto:${name}`),
  ...['base64url.decode', 'base64url.encode', 'importJWK'].map((name) => `jose:${name}`),
]);
const MAKER_METHODS: ReadonlySet<string> = new Set(['update', 'digest', 'toString', 'encode', 'equals']);

/** Encoders, hashes and comparisons: calls that only depend on what they are given. */
function isPlainCall(file: SourceFile, node: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const callee = withoutWrappers(node.callee);
  const key = exportKeyOf(file, callee);
  // The module of a global is ''.
  if (key !== undefined && !key.startsWith(':')) return PURE.has(key) || COMPARISONS.has(key);
  if (isGlobal(file, callee, 'TextEncoder')) return true;
  if (callee.type !== 'MemberExpression') return encodedBy(file, node) !== undefined;
  if (isGlobal(file, callee.object, 'Buffer') || isGlobal(file, callee.object, 'Uint8Array')) return memberNameOf(callee) === 'from';
  const method = memberNameOf(callee) ?? '';
  const object = withoutWrappers(callee.object);
  if (object.type === 'Identifier') return method === 'encode' && isTextEncoder(file, behind(file, object));
  // A hash that is kept in a constant can be read once only, so the chain must make its own.
  if (object.type !== 'CallExpression' && object.type !== 'NewExpression') return false;
  return MAKER_METHODS.has(method) && isPlainCall(file, object);
}

function isTextEncoder(file: SourceFile, node: TSESTree.Node): boolean {
  return node.type === 'NewExpression' && isGlobal(file, node.callee, 'TextEncoder');
}

/** The object of a method; a name there is a global, a module or an encoder. */
function objectOf(callee: TSESTree.Node): readonly TSESTree.Node[] {
  if (callee.type !== 'MemberExpression') return [];
  const object = withoutWrappers(callee.object);
  return object.type === 'Identifier' ? [] : [object];
}
