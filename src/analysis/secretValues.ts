/** Which expressions inside a logged value give a secret away. */
import type { TSESTree } from '@typescript-eslint/utils';
import { type Exposed, partExposureOf } from './exposure.ts';
import type { SourceFile } from './file.ts';
import { withoutWrappers } from './nodes.ts';
import { type Part, shownPartsOf } from './shownParts.ts';

/** An expression that shows a secret where it stands. */
export interface Leak extends Exposed {
  readonly node: TSESTree.Node;
  /** The members of the logged object that lead to it; `undefined` inside a text. */
  readonly path: readonly string[] | undefined;
}

/** Deeper objects are not looked into. */
const MAX_DEPTH = 12;

/**
 * The smallest expressions of a logged value that show a secret.
 *
 * @param name - what the call says that the value is, such as the key of an attribute
 */
export function leaksOf(file: SourceFile, node: TSESTree.Node, name?: string): readonly Leak[] {
  return leaksIn(file, name === undefined ? { node } : { node, name }, [], MAX_DEPTH);
}

function leaksIn(file: SourceFile, part: Part, path: Leak['path'], left: number): readonly Leak[] {
  if (left === 0) return [];
  const node = withoutWrappers(part.node);
  if (isConstant(node)) return [];
  if (node.type === 'AssignmentExpression') return leakOfAssignment(file, part, node, path, left);
  const parts = shownPartsOf(file, node);
  if (!parts) {
    const found = partExposureOf(file, part);
    return typeof found === 'object' ? [{ ...found, node: part.node, path }] : [];
  }
  return parts.flatMap((inner) => leaksIn(file, inner, pathInto(node, path, inner.name), left - 1));
}

/** What is assigned on the way has to stay whole: all that is written of it is hidden instead. */
function leakOfAssignment(file: SourceFile, { node: whole }: Part, { right }: TSESTree.AssignmentExpression, path: Leak['path'], left: number): readonly Leak[] {
  const [first] = leaksIn(file, { node: right }, path, left - 1);
  if (!first) return [];
  const isObject = /^(?:Object|Array)Expression$/u.test(withoutWrappers(right).type);
  return [{ ...first, node: whole, path, hide: isObject ? 'redact' : first.hide }];
}

/** A text that stands in the call itself is another rule's business. */
function isConstant(node: TSESTree.Node): boolean {
  return node.type === 'Literal' || (node.type === 'TemplateLiteral' && node.expressions.length === 0);
}

function pathInto(node: TSESTree.Node, path: Leak['path'], name: string | undefined): Leak['path'] {
  if (node.type === 'ObjectExpression') return path && name !== undefined ? [...path, name] : undefined;
  return node.type === 'LogicalExpression' || node.type === 'ConditionalExpression' ? path : undefined;
}
