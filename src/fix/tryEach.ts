/** Makes a check run under every version of its key that is still valid. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../analysis/file.ts';
import { type Reveal, revealsOf } from '../analysis/handles.ts';
import { type HmacMaker, isSameThere } from '../analysis/hmacMakers.ts';
import { isWithin, withoutWrappers } from '../analysis/nodes.ts';
import type { Verification } from '../analysis/verifications.ts';
import { type Fix, type fixOf, holdsNoComment, replaceExpression } from './offer.ts';
import { takenNamesOf } from './runtimeImport.ts';
import { indentOf, indentStepOf, lineEndOf, semicolonOf } from './fileStyle.ts';

/**
 * The edit that tries every version; `undefined` when a comment would be lost, or the check cannot be wrapped.
 *
 * @param offer - `fixOf`, or `suggestionOf` for an edit that is applied alone
 */
export function tryEachVersion(file: SourceFile, verification: Verification, offer: typeof fixOf): Fix | undefined {
  const { whole, reveal, kept, answer, key, maker } = verification;
  if (!holdsNoComment(file, reveal.node) || !isAlone(verification)) return undefined;
  // Two keys in one check belong together, and only one of them would change.
  if (revealsOf(file).some(({ node }) => node !== reveal.node && isWithin(node, whole))) return undefined;
  if (answer === 'array') {
    if (withoutWrappers(key) !== reveal.node) return undefined;
    const text = `${file.sourceCode.getText(reveal.handle)}.revealAll()`;
    return offer(file, [reveal.node], (fixer) => [replaceExpression(file, fixer, reveal.node, text)]);
  }
  const declarations = kept.map(({ parent }) => parent);
  const opened = maker ? openedMaker(file, maker, verification) : [];
  if (!opened) return undefined;
  return offer(file, [...opened.map(({ node }) => node), ...declarations, whole], (fixer) => [
    ...opened.map(({ node, text }) => replaceExpression(file, fixer, node, text)),
    ...declarations.map((declaration) => removeStatement(file, fixer, declaration)),
    replaceExpression(file, fixer, whole, triedText(file, verification)),
  ]);
}

/** What lets a function that makes an HMAC take the key of its caller; `undefined` when the caller cannot give it one. */
function openedMaker(
  file: SourceFile,
  { node, parameter, takesKeyFrom }: HmacMaker,
  { key, reveal }: Verification,
): readonly { readonly node: TSESTree.Node; readonly text: string }[] | undefined {
  const last = node.params.at(-1);
  if (key.type !== 'CallExpression' || !last || !takesKeyFrom(key) || !isSameThere(file, reveal.handle, key)) return undefined;
  if (parameter) return [];
  const [name, { sourceCode }] = [freeName(file), file];
  const both = `${sourceCode.getText(last)}, ${name} = ${sourceCode.getText(reveal.node)}`;
  const isBare = sourceCode.getTokenAfter(last)?.value === '=>';
  return [{ node: last, text: isBare ? `(${both})` : both }, { node: reveal.node, text: name }];
}

/** What hangs on an optional chain ends with it, so a part of the chain cannot be put into a call. */
function isAlone({ whole }: Verification): boolean {
  const { parent } = whole;
  return !(parent.type === 'MemberExpression' && parent.object === whole && isInChain(parent)) &&
    !(parent.type === 'CallExpression' && parent.callee === whole);
}

function isInChain(node: TSESTree.Node): boolean {
  let outer: TSESTree.Node = node;
  while (outer.type === 'MemberExpression' || outer.type === 'CallExpression') outer = outer.parent;
  return outer.type === 'ChainExpression';
}

const METHODS = { error: 'tryEach', boolean: 'some', rejects: 'some', 'promise-boolean': 'someAsync' } as const;

function triedText(file: SourceFile, verification: Verification): string {
  const { whole, reveal, kept, answer, isAwaited } = verification;
  const name = freeName(file);
  const handle = file.sourceCode.getText(reveal.handle);
  const text = textWith(file, whole, verification, name);
  if (answer === 'value' || answer === 'array') {
    const found = `${handle}.revealAll().map((${name}) => ${text}).find((value) => value !== false) ?? false`;
    return standsAlone(whole) ? found : `(${found})`;
  }
  const isRejection = answer === 'rejects';
  const check = isRejection ? acceptedText(file, whole, text) : text;
  const start = `${isRejection ? '!' : ''}${handle}.${METHODS[answer]}(${isAwaited ? 'async ' : ''}(${name}) => `;
  if (kept.length === 0) return `${start}${check})`;
  const indent = indentOf(file, whole);
  const lines = [...kept.map(({ parent }) => textWith(file, parent, verification, name)), `return ${check}${semicolonOf(file)}`];
  const [eol, step] = [lineEndOf(file), indentStepOf(file)];
  return `${start}{${eol}${lines.map((line) => `${indent}${step}${line}${eol}`).join('')}${indent}})`;
}

/** `a === b` for `a !== b`. */
function acceptedText(file: SourceFile, whole: TSESTree.Expression, text: string): string {
  if (whole.type === 'BinaryExpression') {
    const operator = file.sourceCode.getTokenAfter(whole.left, ({ value }) => value === whole.operator);
    const at = operator ? operator.range[0] - whole.range[0] : -1;
    if (at >= 0 && text.startsWith(whole.operator, at)) return `${text.slice(0, at)}=${text.slice(at + 1)}`;
  }
  if (whole.type === 'UnaryExpression' && whole.argument.type === 'CallExpression') return text.slice(1);
  return `!(${text})`;
}

/** The text of a node with a name in the place of the revealed value, or behind the arguments of the function that takes it. */
function textWith(file: SourceFile, node: TSESTree.Node, { reveal, key, maker }: Verification, name: string): string {
  const text = file.sourceCode.getText(node);
  const last = maker && key.type === 'CallExpression' ? key.arguments.at(-1) : undefined;
  const [from, to] = last ? [last.range[1], last.range[1]] : reveal.node.range;
  const [start, end] = [from - node.range[0], to - node.range[0]];
  return start < 0 || end > text.length ? text : `${text.slice(0, start)}${last ? ', ' : ''}${name}${text.slice(end)}`;
}

function freeName(file: SourceFile): string {
  return ['key', 'secretKey', 'candidateKey'].find((candidate) => !takenNamesOf(file).has(candidate)) ?? 'keyturnKey';
}

function standsAlone({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'VariableDeclarator' || parent?.type === 'ReturnStatement' || parent?.type === 'ArrowFunctionExpression';
}

/** Takes the line along when nothing else stands in it. */
function removeStatement(file: SourceFile, fixer: TSESLint.RuleFixer, node: TSESTree.Node): TSESLint.RuleFix {
  const { text } = file.sourceCode;
  const before = /[ \t]*$/u.exec(text.slice(0, node.range[0]))?.[0].length ?? 0;
  const start = node.range[0] - before;
  const after = /^[ \t]*(?:\r?\n|(?=\S))/u.exec(text.slice(node.range[1]))?.[0] ?? '';
  const isWholeLine = after.endsWith('\n') && (start === 0 || text[start - 1] === '\n');
  return fixer.removeRange(isWholeLine ? [start, node.range[1] + after.length] : [node.range[0], node.range[1] + (after.endsWith('\n') ? 0 : after.length)]);
}

/** The suggestion that puts the whole body of a function into `tryEach`; `undefined` when the body does more than decrypt. */
export function tryEachBody(
  file: SourceFile,
  reveal: Reveal,
  body: TSESTree.BlockStatement,
  offer: typeof fixOf,
): Fix | undefined {
  const [first] = body.body;
  const last = body.body.at(-1);
  if (!first || !last || !holdsNoComment(file, reveal.node)) return undefined;
  const [indent, eol] = [indentOf(file, first), lineEndOf(file)];
  const name = freeName(file);
  return offer(file, [first, last], (fixer) => [
    fixer.insertTextBefore(first, `return ${file.sourceCode.getText(reveal.handle)}.tryEach((${name}) => {${eol}${indent}`),
    replaceExpression(file, fixer, reveal.node, name),
    fixer.insertTextAfter(last, `${eol}${indent}})${semicolonOf(file)}`),
  ]);
}
