/** Lets what is built once of a secret follow it: through an option that takes a function, or by building it anew. */
import type { TSESTree } from '@typescript-eslint/utils';
import { type Capture, handleReadsOf } from '../analysis/captures.ts';
import { leavesFile } from '../analysis/exported.ts';
import type { SourceFile } from '../analysis/file.ts';
import { revealsOf } from '../analysis/handles.ts';
import { ancestorsOf, isWithin, nodesOf } from '../analysis/nodes.ts';
import { rotatingSlotAround } from '../analysis/rotatingSlots.ts';
import { type Fix, fixOf, holdsNoComment, suggestionOf } from './offer.ts';
import { rotatingEditsOf } from './rotatingPlace.ts';

/** Names for the value inside the function that builds. */
const VALUE_NAMES = ['key', 'value', 'secretValue'] as const;

/** The edit for a value in a place that follows rotation when the right code stands there, and whether it is a suggestion only. */
export function rotatingFixOf(file: SourceFile, { reveal }: Capture): { readonly fix: Fix; readonly isOffered: boolean } | undefined {
  const { node, handle, method } = reveal;
  const slot = rotatingSlotAround(file, node);
  if (!slot || method !== 'reveal' || node.arguments.length > 0) return undefined;
  const edits = rotatingEditsOf(file, slot);
  const text = file.sourceCode.getText(handle);
  const fix = edits && (edits.isOffered ? suggestionOf : fixOf)(file, edits.targets, (fixer) => edits.edit(fixer, text));
  return fix && { fix, isOffered: edits.isOffered };
}

/** The suggestion that builds a client anew for each version; every read of it becomes a call. */
export function perVersionOf(file: SourceFile, { reveal }: Capture): Fix | undefined {
  const declarator = [...ancestorsOf(reveal.node)].find(({ type }) => type === 'VariableDeclarator');
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.typeAnnotation || leavesFile(file, declarator.id)) return undefined;
  const { init } = declarator;
  if (reveal.method !== 'reveal' || reveal.node.arguments.length > 0 || !init || !isBuiltHere(file, init, reveal.node)) return undefined;
  const reads = handleReadsOf(file, declarator, () => false)?.map(({ identifier }) => identifier);
  const value = VALUE_NAMES.find((name) => !isNameIn(file, name, declarator));
  if (!reads?.every(canBeCall) || value === undefined) return undefined;
  const { sourceCode } = file;
  return suggestionOf(file, [declarator, ...reads], (fixer) => [
    fixer.insertTextBefore(init, `${sourceCode.getText(reveal.handle)}.perVersion((${value}) => `),
    fixer.replaceText(reveal.node, value),
    fixer.insertTextAfter(init, ')'),
    ...reads.map((read) => fixer.replaceText(read, isShorthand(read) ? `${read.name}: ${read.name}()` : `${read.name}()`)),
  ]);
}

/** `new Client(secret)` or `createClient({ secret })`, of one secret and without `await`. */
function isBuiltHere(file: SourceFile, init: TSESTree.Expression, value: TSESTree.Node): boolean {
  if (init.type !== 'NewExpression' && init.type !== 'CallExpression') return false;
  if (!init.arguments.some((argument) => isWithin(value, argument)) || !holdsNoComment(file, value)) return false;
  const awaits = [...nodesOf(file, 'AwaitExpression'), ...nodesOf(file, 'YieldExpression')];
  if (awaits.some((node) => isWithin(node, init))) return false;
  return revealsOf(file).every(({ node }) => node === value || !isWithin(node, init));
}

function isNameIn(file: SourceFile, name: string, outer: TSESTree.Node): boolean {
  return nodesOf(file, 'Identifier').some((node) => {
    const { parent } = node;
    const isKey = parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand;
    return node.name === name && !isKey && isWithin(node, outer);
  });
}

/** Whether a name can be followed by `()` where it is read. */
function canBeCall(read: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  if (read.type === 'JSXIdentifier') return false;
  let child: TSESTree.Node = read;
  for (const around of ancestorsOf(read)) {
    if (around.type === 'Decorator' || (around.type === 'NewExpression' && around.callee === child)) return false;
    if (around.type !== 'MemberExpression') return true;
    child = around;
  }
  return true;
}

function isShorthand(read: TSESTree.Node): boolean {
  return read.parent?.type === 'Property' && read.parent.shorthand && read.parent.value === read;
}
