/** Makes an exported value the handle: the file reads it anew, and importers have to. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Capture } from '../analysis/captures.ts';
import { isExportPosition } from '../analysis/exported.ts';
import type { SourceFile } from '../analysis/file.ts';
import { memberNameOf, nodesOf } from '../analysis/nodes.ts';
import { handleEditsOf } from './handleConstant.ts';
import { type Fix, suggestionOf } from './offer.ts';

/** The suggestion to export the handle; `undefined` when the file itself needs the value where it stands. */
export function exportedHandleOf(file: SourceFile, capture: Capture): Fix | undefined {
  const { keeper, reveal } = capture;
  if (keeper.type === 'AssignmentExpression') return ofMember(file, capture, keeper);
  if (keeper.type !== 'VariableDeclarator' || keeper.id.typeAnnotation || reveal.method !== 'reveal') return undefined;
  const edits = handleEditsOf(file, capture, (read) => isExportPosition(file, read));
  return edits && suggestionOf(file, edits.targets, edits.edit);
}

/** `exports.key = value`, when nothing in the file reads `exports.key`. */
function ofMember(file: SourceFile, { reveal }: Capture, { left, right }: TSESTree.AssignmentExpression): Fix | undefined {
  if (left.type !== 'MemberExpression' || right !== reveal.node || reveal.method !== 'reveal') return undefined;
  const name = memberNameOf(left);
  const isRead = nodesOf(file, 'MemberExpression').some((node) => node !== left && memberNameOf(node) === name);
  if (name === 'exports' || isRead) return undefined;
  return suggestionOf(file, [reveal.node], (fixer) => [fixer.removeRange([reveal.handle.range[1], reveal.node.range[1]])]);
}
