/** Replaces a value in the code by the secret that the key manager reads. */
import type { TSESTree } from '@typescript-eslint/utils';
import { mayBeAbsent } from '../analysis/absence.ts';
import { isGlobal } from '../analysis/bindings.ts';
import { stringOf } from '../analysis/constants.ts';
import { environmentReadsOf } from '../analysis/environment.ts';
import { fallbackArgumentOf, wholeReadOf } from '../analysis/environmentCalls.ts';
import { perFile, type SourceFile } from '../analysis/file.ts';
import { encodedBy, originsOf } from '../analysis/flow.ts';
import { fromAround } from '../analysis/fromAround.ts';
import { isFunction, isTypeWrapper, withoutWrappers } from '../analysis/nodes.ts';
import { presenceCheckOf } from '../analysis/presence.ts';
import { rotatingSlotsOf } from '../analysis/rotatingSlots.ts';
import { quoted } from './fileStyle.ts';
import { type Fix, fixOf, holdsNoComment, holdsSecret, replaceExpression, suggestionOf } from './offer.ts';
import { type RotatingEdits, rotatingEditsOf } from './rotatingPlace.ts';

/** What is to be replaced, and by what. */
interface Replacement {
  readonly node: TSESTree.Node;
  /** Code that follows the handle, such as `.reveal()`. */
  readonly access: string;
  readonly before?: string;
  readonly after?: string;
  /** The edits of a place that follows rotation, which replace more. */
  readonly edits?: RotatingEdits;
}

/**
 * The fix that puts the named secret in place of a value, with the wrappers that only served the old value.
 *
 * @param offer - `fixOf`, or `suggestionOf` for an edit that is applied alone
 * @returns `undefined` when a comment would be lost, or the fix has to wait for another one
 */
export function replaceByReveal(
  file: SourceFile,
  node: TSESTree.Node,
  name: string,
  offer: typeof fixOf = fixOf,
): Fix | undefined {
  const replacement = replacementOf(file, node);
  if (!replacement || !holdsNoComment(file, replacement.node)) return undefined;
  const { edits } = replacement;
  if (edits) return offer(file, edits.targets, (fixer, keyManager) => edits.edit(fixer, `${keyManager}.secret(${quoted(file, name)})`));
  return offer(file, [replacement.node], (fixer, keyManager) => [
    replaceExpression(file, fixer, replacement.node, revealText(file, keyManager, name, replacement)),
  ]);
}

/**
 * The same for a read of the environment.
 *
 * @returns `undefined` also where a literal stands in for the variable: the literal's own fix takes the read along, and only that
 * one knows whether the literal may go
 */
export function replaceReadByReveal(file: SourceFile, node: TSESTree.Node, name: string): Fix | undefined {
  const replacement = replacementOf(file, node);
  if (!replacement || holdsSecret(file, replacement.node) || isTakenAlong(file, replacement.node)) return undefined;
  return replaceByReveal(file, node, name);
}

function isTakenAlong(file: SourceFile, read: TSESTree.Node): boolean {
  const whole = read.parent?.parent;
  return whole?.type === 'LogicalExpression' && chainedReadOf(file, whole)?.read === read && holdsSecret(file, whole.right);
}

/**
 * The suggestion that reads the value without blocking, where the code may wait for it.
 *
 * @returns `undefined` outside async functions, in their parameters and in callbacks that are not async, and for a mere check
 */
export function replaceReadByAwait(file: SourceFile, node: TSESTree.Node, name: string): Fix | undefined {
  const replacement = replacementOf(file, node);
  if (!replacement || replacement.edits || !/^\.reveal\((?:\{ optional: true \})?\)$/u.test(replacement.access) || replacement.before !== undefined) return undefined;
  const { node: outer, access } = replacement;
  if (mayAwait(file, outer) !== true || !holdsNoComment(file, outer) || holdsSecret(file, outer)) return undefined;
  return suggestionOf(file, [outer], (fixer, keyManager) => {
    const text = `await ${keyManager}.secret(${quoted(file, name)})${access.replace('.reveal', '.value')}`;
    return [replaceExpression(file, fixer, outer, bindsTighter(outer) ? `(${text})` : text)];
  });
}

/** Whether `await` may stand at a node: in the body of an async function, not in a field of a class inside it. */
const mayAwait = fromAround((_, around, inner): boolean | undefined => {
  if (around.type === 'PropertyDefinition' || around.type === 'StaticBlock') return false;
  return isFunction(around) ? around.async && !around.generator && inner === around.body : undefined;
});

/** Whether the operator around a node would take hold of what is awaited instead of the value. */
function bindsTighter(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node;
    case 'BinaryExpression':
      return parent.operator === '**';
    default:
      return parent?.type === 'TaggedTemplateExpression' || parent?.type === 'ChainExpression';
  }
}

function revealText(file: SourceFile, keyManager: string, name: string, { access, before = '', after = '' }: Replacement): string {
  return `${before}${keyManager}.secret(${quoted(file, name)})${access}${after}`;
}

function replacementOf(file: SourceFile, given: TSESTree.Node): Replacement | undefined {
  const node = isEnvironmentRead(file, given) ? wholeReadOf(file, given) : given;
  if (!node) return undefined;
  const bytes = byteListOf(file, node);
  if (bytes) return withBytes(file, bytes);
  const check = isEnvironmentRead(file, given) ? presenceCheckOf(node) : undefined;
  if (check) return { node: check.node, access: '.has()', before: check.isNegated ? '!' : '' };
  const fallback = isEnvironmentRead(file, given) ? fallbackArgumentOf(file, given) : undefined;
  if (fallback !== undefined) return withArgument(node, fallback);
  const { outer, isOptional, lead } = withoutFallback(file, node);
  if (lead !== undefined) return { node: outer, access: '.reveal()', before: lead };
  const slot = rotatingSlotsOf(file).get(outer);
  const edits = slot?.rotation.kind === 'value' && slot.rotation.isOffered !== true ? rotatingEditsOf(file, slot) : undefined;
  return { node: outer, access: isOptional ? '.reveal({ optional: true })' : '.reveal()', ...(edits ? { edits } : {}) };
}

/** `[0x2b, 0x7e, …]` itself, or what `Buffer.from([0x2b, 0x7e, …])` is made of. */
function byteListOf(file: SourceFile, node: TSESTree.Node): TSESTree.ArrayExpression | undefined {
  const list = node.type === 'CallExpression' || node.type === 'NewExpression' ? encodedBy(file, node) : node;
  return list?.type === 'ArrayExpression' ? list : undefined;
}

/** Bytes in place of a list of bytes, where a call copies it: `Buffer.from(list)` takes both. Elsewhere a list of the same bytes. */
function withBytes(file: SourceFile, node: TSESTree.ArrayExpression): Replacement {
  const { parent } = node;
  const isCopied = (parent.type === 'CallExpression' || parent.type === 'NewExpression') && encodedBy(file, parent) === node;
  return isCopied ? { node, access: '.bytes()' } : { node, access: '.bytes()]', before: '[...' };
}

/** `getEnv('X', other)`: what stands in for a missing variable stays, in parentheses where the operator needs them. */
function withArgument(node: TSESTree.Node, fallback: string): Replacement {
  const isAlone = /^(?:VariableDeclarator|ReturnStatement|Property|CallExpression|NewExpression|AssignmentExpression|ArrowFunctionExpression)$/u.test(node.parent?.type ?? '')
    && !(node.parent?.type === 'CallExpression' && node.parent.callee === node);
  const access = `.reveal({ optional: true }) ?? ${fallback}`;
  return isAlone ? { node, access } : { node, access, before: '(', after: ')' };
}

interface Unwrapped {
  readonly outer: TSESTree.Node;
  readonly isOptional: boolean;
  /** What comes first in a chain of fallbacks, and stays. */
  readonly lead?: string;
}

/** Takes `!`, `as string`, `String()` and fallbacks with a literal along; a missing secret that was allowed stays allowed. */
function withoutFallback(file: SourceFile, node: TSESTree.Node): Unwrapped {
  // `process.env?.X`.
  const whole = node.parent?.type === 'ChainExpression' ? node.parent : node;
  let outer: TSESTree.Node = whole;
  for (;;) {
    const { parent } = outer;
    if (parent && (isStringWrapper(parent) || isStringCall(file, parent))) outer = parent;
    else if (parent?.type === 'LogicalExpression' && parent.operator !== '&&') {
      const chained = outer === parent.right && !isEnvironmentRead(file, node) ? chainedReadOf(file, parent) : undefined;
      if (chained) return { outer: parent, isOptional: false, lead: chained.lead };
      if (isSettledBy(file, parent, outer, node)) outer = parent;
      else return { outer, isOptional: isEnvironmentRead(file, node) && mayBeAbsent(file, outer, outer === whole) };
    } else return { outer, isOptional: isEnvironmentRead(file, node) && mayBeAbsent(file, outer, outer === whole) };
  }
}

/** `given ?? process.env.X ?? 'literal'`: the read that the literal stands in for, and the text before it. */
function chainedReadOf(
  file: SourceFile,
  node: TSESTree.LogicalExpression,
): { readonly read: TSESTree.Node; readonly lead: string } | undefined {
  const { left } = node;
  if (left.type !== 'LogicalExpression' || left.operator !== node.operator) return undefined;
  const { right: read } = left;
  const isParenthesized = left.range[0] !== node.range[0] || left.range[1] !== read.range[1];
  if (isParenthesized || !isEnvironmentRead(file, withoutWrappers(read)) || holdsSecret(file, left.left)) return undefined;
  return { read, lead: file.sourceCode.text.slice(node.range[0], read.range[0]) };
}

/** Whether a fallback is no longer needed: the other side is the same secret's literal, or the variable it stood in for. */
function isSettledBy(
  file: SourceFile,
  node: TSESTree.LogicalExpression,
  side: TSESTree.Node,
  value: TSESTree.Node,
): boolean {
  if (side === node.right) return isEnvironmentRead(file, withoutWrappers(node.left)) && !isEnvironmentRead(file, value);
  const origins = originsOf(file, node.right);
  return origins.every((origin) => (stringOf(file, origin) ?? '') !== '');
}

function isStringWrapper(node: TSESTree.Node): boolean {
  if (!isTypeWrapper(node)) return false;
  if (node.type === 'TSNonNullExpression') return true;
  const { typeAnnotation: type } = node;
  return type.type === 'TSStringKeyword' || (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const');
}

function isStringCall(file: SourceFile, node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' && isGlobal(file, node.callee, 'String') && node.arguments.length === 1;
}

/** The reads of the environment by their node: asked several times for each finding. */
const environmentNodesOf = perFile((file: SourceFile): ReadonlySet<TSESTree.Node> =>
  new Set(environmentReadsOf(file).map(({ node }) => node)),
);

function isEnvironmentRead(file: SourceFile, node: TSESTree.Node): boolean {
  return environmentNodesOf(file).has(node);
}
