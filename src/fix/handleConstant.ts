/** Turns a constant that keeps a secret's value into the handle, and each read of it into a read of the value. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Capture, handleReadsOf } from '../analysis/captures.ts';
import type { SourceFile } from '../analysis/file.ts';
import { enclosingFunctionOf, isWithin } from '../analysis/nodes.ts';
import { presenceCheckOf } from '../analysis/presence.ts';
import { holdsNoComment } from './offer.ts';
import { rotatingSlotsOf } from './reveal.ts';

/** The edits that make one constant a handle, and the nodes that they touch. */
export interface HandleEdits {
  readonly targets: readonly TSESTree.Node[];
  readonly edit: (fixer: TSESLint.RuleFixer) => readonly TSESLint.RuleFix[];
}

/**
 * The edits for a captured constant; `undefined` when a read of it needs the value where it stands.
 *
 * @param isLeft - which reads stay as they are, because what they hand on becomes the handle
 */
export function handleEditsOf(
  file: SourceFile,
  { keeper, reveal }: Capture,
  isLeft: (read: TSESTree.Node) => boolean = () => false,
): HandleEdits | undefined {
  if (keeper.type !== 'VariableDeclarator' || !keeper.init || valueOf(keeper.init) !== reveal.node) return undefined;
  if (!['reveal', 'value'].includes(reveal.method) || !holdsNoComment(file, keeper.init) || !hasPlainType(keeper.id)) return undefined;
  const { init } = keeper;
  if ((reveal.method === 'value') !== (init.type === 'AwaitExpression')) return undefined;
  const slots = rotatingSlotsOf(file);
  const isAllowedAtLoad = (node: TSESTree.Node): boolean => slots.has(node) || presenceCheckOf(node) !== undefined || isLeft(node);
  const found = handleReadsOf(file, keeper, isAllowedAtLoad)?.map(({ identifier }) => identifier);
  if (!found) return undefined;

  const reads = found.filter((read) => !isLeft(read));
  const isOptional = reveal.node.arguments.length > 0;
  return {
    targets: [keeper, ...reads.map((read) => presenceCheckOf(read)?.node ?? read)],
    edit: (fixer) => [
      ...typeRemoval(fixer, keeper.id),
      ...(init.range[0] < reveal.node.range[0] ? [fixer.removeRange([init.range[0], reveal.node.range[0]])] : []),
      fixer.removeRange([reveal.handle.range[1], init.range[1]]),
      ...reads.map((read) => readEdit(fixer, read, slots.get(read), isOptional && !isGuarded(reads, read))),
    ],
  };
}

/** What a declaration takes: the value, or what a promise of it comes to. */
function valueOf(init: TSESTree.Expression): TSESTree.Node {
  return init.type === 'AwaitExpression' ? init.argument : init;
}

/** `: string` goes with the value; any other annotation would have to be understood. */
function hasPlainType(id: TSESTree.BindingName): boolean {
  return !id.typeAnnotation || id.typeAnnotation.typeAnnotation.type === 'TSStringKeyword';
}

function typeRemoval(fixer: TSESLint.RuleFixer, id: TSESTree.BindingName): readonly TSESLint.RuleFix[] {
  return id.typeAnnotation ? [fixer.remove(id.typeAnnotation)] : [];
}

function readEdit(
  fixer: TSESLint.RuleFixer,
  read: TSESTree.Identifier | TSESTree.JSXIdentifier,
  slot: 'array' | 'provider' | undefined,
  isOptional: boolean,
): TSESLint.RuleFix {
  const { name, parent } = read;
  const check = presenceCheckOf(read);
  if (check) return fixer.replaceText(check.node, `${check.isNegated ? '!' : ''}${name}.has()`);
  const shorthand = parent.type === 'Property' && parent.shorthand && parent.value === read ? `${name}: ` : '';
  if (slot === 'array') return fixer.replaceText(read, `${shorthand}${name}.revealAll()`);
  if (slot === 'provider') return fixer.replaceText(read, `${shorthand}() => ${name}.value()`);
  return fixer.replaceText(read, `${shorthand}${name}.reveal(${isOptional ? '{ optional: true }' : ''})`);
}

/** Whether a check of the constant stands before a read, in the same function, one around it or at module scope. */
function isGuarded(reads: readonly TSESTree.Node[], read: TSESTree.Node): boolean {
  return reads.some((other) => {
    if (!presenceCheckOf(other) || other.range[0] >= read.range[0]) return false;
    const inside = enclosingFunctionOf(other);
    return inside === undefined || isWithin(read, inside);
  });
}
