/** What the pieces that ciphers give become: text, and in which encoding, or bytes. */
import type { TSESTree } from '@typescript-eslint/utils';
import { behind, declaratorOf, isGlobal, variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { memberNameOf, withoutWrappers } from './nodes.ts';

/** Where the methods of ciphers and buffers take the encoding of the text that they give. */
const ENCODING_AT: ReadonlyMap<string, number> = new Map([['toString', 0], ['final', 0], ['update', 2]]);

type Kind = 'text' | 'bytes' | 'encoded';

/** Whether an expression gives UTF-8 text or bytes; `undefined` for anything else. */
export function openedAs(file: SourceFile, node: TSESTree.Node): 'text' | 'bytes' | undefined {
  const kinds = new Set(piecesOf(file, node).map((piece) => kindOf(file, piece)));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== 'encoded' ? kind : undefined;
}

/** Whether an expression is surely a string. */
export function isText(file: SourceFile, given: TSESTree.Node): boolean {
  return piecesOf(file, given).some((node) => {
    if (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')) return true;
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && memberNameOf(node.callee) === 'join') return true;
    const kind = kindOf(file, node);
    return kind === 'text' || kind === 'encoded';
  });
}

/** The parts of a sum, and of a variable that parts are added to. */
function piecesOf(file: SourceFile, given: TSESTree.Node): readonly TSESTree.Node[] {
  const node = behind(file, given);
  if (node.type === 'BinaryExpression' && node.operator === '+') return [...piecesOf(file, node.left), ...piecesOf(file, node.right)];
  if (node.type !== 'Identifier') return [node];
  const variable = variableOf(file, node);
  const init = variable && declaratorOf(variable)?.init;
  const writes = (variable?.references ?? []).filter((reference) => reference.isWrite() && reference.init !== true);
  const added = writes.flatMap(({ identifier: { parent } }) =>
    (parent.type === 'AssignmentExpression' && parent.operator === '+=' ? [withoutWrappers(parent.right)] : []));
  return init && added.length === writes.length ? [withoutWrappers(init), ...added] : [node];
}

function kindOf(file: SourceFile, given: TSESTree.Node): Kind | undefined {
  const node = behind(file, given);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const method = memberNameOf(node.callee) ?? '';
  if (method === 'concat' && isGlobal(file, node.callee.object, 'Buffer')) return 'bytes';
  const at = ENCODING_AT.get(method);
  if (at === undefined) return undefined;
  const encoding = node.arguments[at];
  if (!encoding) return method === 'toString' ? 'text' : 'bytes';
  if (encoding.type !== 'Literal' || typeof encoding.value !== 'string') return undefined;
  return /^utf-?8$/iu.test(encoding.value) ? 'text' : 'encoded';
}
