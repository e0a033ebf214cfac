/** Which handle's value a key is, seen through encoders, key derivation and constants of the same function. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isNeverReassigned, propertyOf, variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { encodedBy } from './flow.ts';
import { type Reveal, revealOf } from './handles.ts';
import { exportKeyOf } from './instances.ts';
import { enclosingFunctionOf, memberNameOf, withoutWrappers } from './nodes.ts';

/** The value of a handle, and the declarations of the same function that it goes through. */
export interface KeyOrigin {
  readonly reveal: Reveal;
  readonly kept: readonly TSESTree.VariableDeclarator[];
  /** Where the key is waited for while it is made. */
  readonly awaits: readonly TSESTree.AwaitExpression[];
  /** The parameter that has the value for a default. */
  readonly parameter?: TSESTree.AssignmentPattern | undefined;
}

/** `const key = new TextEncoder().encode(SECRET.reveal()); … key` is two steps. */
const MAX_STEPS = 8;

/** Where functions take what they make a key or its text from. */
const DERIVED_FROM: ReadonlyMap<string, number> = new Map([
  ['crypto:scryptSync', 0], ['crypto:pbkdf2Sync', 0], ['crypto:hkdfSync', 1], ['jose:base64url.encode', 0],
]);

/** The handle behind a key; `undefined` when it is none, or the call asks for a field or an optional value. */
export function keyOriginOf(file: SourceFile, given: TSESTree.Node): KeyOrigin | undefined {
  const origin = keyOrDefaultOf(file, given);
  return origin?.parameter ? undefined : origin;
}

/** The same, seen also through a parameter of the function that has the value for a default. */
export function keyOrDefaultOf(file: SourceFile, given: TSESTree.Node): KeyOrigin | undefined {
  const kept: TSESTree.VariableDeclarator[] = [];
  const awaits: TSESTree.AwaitExpression[] = [];
  let parameter: TSESTree.AssignmentPattern | undefined;
  let node = withoutWrappers(given);
  for (let step = 0; step < MAX_STEPS; step++) {
    const reveal = revealOf(file, node);
    if (reveal) return reveal.method === 'reveal' && reveal.node.arguments.length === 0 ? { reveal, kept, awaits, parameter } : undefined;
    const declarator = node.type === 'Identifier' ? localDeclaratorOf(file, node) : undefined;
    if (declarator) kept.push(declarator);
    if (node.type === 'AwaitExpression') awaits.push(node);
    parameter ??= node.type === 'Identifier' ? parameterOf(file, node) : undefined;
    const inner = declarator?.init ?? (node.type === 'Identifier' ? parameter?.right : undefined) ?? innerOf(file, node);
    if (!inner) return undefined;
    node = withoutWrappers(inner);
  }
  return undefined;
}

/** The declarator of a constant that is declared in the function where it is read. */
function localDeclaratorOf(file: SourceFile, node: TSESTree.Identifier): TSESTree.VariableDeclarator | undefined {
  const variable = variableOf(file, node);
  const declarator = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (!variable || !isNeverReassigned(variable) || declarator?.type !== 'VariableDeclarator') return undefined;
  const around = enclosingFunctionOf(node);
  return declarator.id.type === 'Identifier' && around && around === enclosingFunctionOf(declarator) ? declarator : undefined;
}

/** The parameter with a default that a name stands for. */
function parameterOf(file: SourceFile, node: TSESTree.Identifier): TSESTree.AssignmentPattern | undefined {
  const variable = variableOf(file, node);
  const pattern = variable?.identifiers[0]?.parent;
  if (!variable || pattern?.type !== 'AssignmentPattern' || pattern.left !== variable.identifiers[0]) return undefined;
  const isOwn = enclosingFunctionOf(node)?.params.includes(pattern) ?? false;
  return isOwn && variable.references.every((reference) => !reference.isWrite() || reference.init === true) ? pattern : undefined;
}

function innerOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === 'AwaitExpression') return node.argument;
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const called = exportKeyOf(file, node.callee) ?? '';
  if (called === 'jose:importJWK') return keyTextOf(node);
  const index = DERIVED_FROM.get(called);
  return index === undefined ? hashedBy(file, node) ?? encodedBy(file, node) : node.arguments[index];
}

/** `importJWK({ kty: 'oct', k: … })`. */
function keyTextOf({ arguments: [jwk] }: TSESTree.CallExpression | TSESTree.NewExpression): TSESTree.Node | undefined {
  return jwk?.type === 'ObjectExpression' ? propertyOf(jwk, 'k')?.value : undefined;
}

/** `createHash('sha256').update(x).digest()`. */
function hashedBy(file: SourceFile, { callee }: TSESTree.CallExpression | TSESTree.NewExpression): TSESTree.Node | undefined {
  if (callee.type !== 'MemberExpression' || memberNameOf(callee) !== 'digest') return undefined;
  const update = callee.object;
  if (update.type !== 'CallExpression' || update.callee.type !== 'MemberExpression') return undefined;
  const hash = update.callee.object;
  if (memberNameOf(update.callee) !== 'update' || hash.type !== 'CallExpression') return undefined;
  return exportKeyOf(file, hash.callee) === 'crypto:createHash' ? update.arguments[0] : undefined;
}
