/** What text an expression always evaluates to, when that is known without running the program. */
import type { TSESTree } from '@typescript-eslint/utils';
import { aliasesOf, behind, initialiserOf, isGlobal, variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { memberValueOf } from './flow.ts';
import { keyNameOf, memberNameOf, withoutWrappers } from './nodes.ts';

/** Bounds on depth and result size keep evaluation linear on hostile input. */
const MAX_DEPTH = 12;
const MAX_LENGTH = 100_000;

/** The text that an expression always has; `undefined` when it depends on anything outside the file. */
export function stringOf(file: SourceFile, node: TSESTree.Node): string | undefined {
  return evaluate(file, node, MAX_DEPTH);
}

/** Whether a sum can be a constant text, going by what stands in it: nearly all have a piece that no constant is. */
export function mayBeText(file: SourceFile, { left, right }: TSESTree.BinaryExpression): boolean {
  let first: TSESTree.Node = left;
  if (!mayBePieceBehind(file, right)) return false;
  while (first.type === 'BinaryExpression') {
    if (first.operator !== '+' || !mayBePieceBehind(file, first.right)) return false;
    first = first.left;
  }
  return mayBePiece(file, first);
}

function mayBePieceBehind(file: SourceFile, node: TSESTree.Node): boolean {
  return (node.type === 'Literal' && typeof node.value === 'number') || mayBePiece(file, node);
}

function mayBePiece(file: SourceFile, node: TSESTree.Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string';
  if (node.type === 'Identifier') return aliasesOf(file).has(node.name);
  return node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression';
}

function evaluate(file: SourceFile, given: TSESTree.Node, depth: number): string | undefined {
  if (depth === 0) return undefined;
  const node = withoutWrappers(given);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : undefined;
    case 'TemplateLiteral':
      return ofTemplate(file, node, depth);
    case 'BinaryExpression':
      return node.operator === '+' ? ofConcatenation(file, node, depth) : undefined;
    case 'Identifier': {
      const init = initialiserOf(file, node);
      return init && evaluate(file, init, depth - 1);
    }
    case 'MemberExpression':
      return ofMember(file, node, depth);
    case 'CallExpression':
      return ofCall(file, node, depth);
    case 'NewExpression':
      return ofNew(file, node, depth);
    case 'TaggedTemplateExpression':
      return ofRawTemplate(file, node, depth);
    default:
      return undefined;
  }
}

function ofTemplate(file: SourceFile, node: TSESTree.TemplateLiteral, depth: number): string | undefined {
  if (!node.expressions.every((expression) => mayBePiece(file, expression))) return undefined;
  let text = node.quasis[0]?.value.cooked ?? '';
  for (const [index, expression] of node.expressions.entries()) {
    const part = evaluate(file, expression, depth - 1);
    if (part === undefined || text.length > MAX_LENGTH) return undefined;
    text += part + (node.quasis[index + 1]?.value.cooked ?? '');
  }
  return text;
}

/** Walks down the left side in a loop: generated code adds up thousands of pieces. */
function ofConcatenation(file: SourceFile, node: TSESTree.BinaryExpression, depth: number): string | undefined {
  const parts: string[] = [];
  let size = 0;
  let left: TSESTree.Node = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    const part = evaluateBehind(file, left.right, depth - 1);
    if (part === undefined) return undefined;
    parts.push(part);
    size += part.length;
    if (size > MAX_LENGTH) return undefined;
    left = withoutWrappers(left.left);
  }
  const first = evaluate(file, left, depth - 1);
  return first === undefined ? undefined : first + parts.toReversed().join('');
}

/** A piece behind a text, which makes a text of numbers. */
function evaluateBehind(file: SourceFile, node: TSESTree.Node, depth: number): string | undefined {
  return node.type === 'Literal' && typeof node.value === 'number' ? String(node.value) : evaluate(file, node, depth);
}

function ofMember(file: SourceFile, node: TSESTree.MemberExpression, depth: number): string | undefined {
  const name = memberNameOf(node);
  if (name === undefined) return undefined;
  const value = memberValueOf(file, node) ?? enumValueOf(file, node.object, name);
  return value && evaluate(file, value, depth - 1);
}

/** What a member of an enum of this file is set to. */
function enumValueOf(file: SourceFile, object: TSESTree.Node, name: string): TSESTree.Node | undefined {
  const declared = object.type === 'Identifier' ? variableOf(file, object)?.defs[0]?.node : undefined;
  if (declared?.type !== 'TSEnumDeclaration') return undefined;
  return declared.body.members.find((member) => keyNameOf({ key: member.id }) === name)?.initializer;
}

/** `new String(x)`, `new Uint8Array([…])`. */
function ofNew(file: SourceFile, { callee, arguments: [first] }: TSESTree.NewExpression, depth: number): string | undefined {
  if (!first || callee.type !== 'Identifier') return undefined;
  if (isGlobal(file, callee, 'String')) return evaluate(file, first, depth - 1);
  const bytes = behind(file, first);
  return isGlobal(file, callee, 'Uint8Array') && bytes.type === 'ArrayExpression' ? ofCodes(bytes.elements) : undefined;
}

function ofRawTemplate(file: SourceFile, node: TSESTree.TaggedTemplateExpression, depth: number): string | undefined {
  const { tag, quasi: { quasis, expressions } } = node;
  const isRaw =
    tag.type === 'MemberExpression' && isGlobal(file, tag.object, 'String') && memberNameOf(tag) === 'raw';
  if (!isRaw) return undefined;
  const parts = expressions.map((expression) => evaluate(file, expression, depth - 1));
  return parts.includes(undefined) ? undefined : quasis.map(({ value }, index) => value.raw + (parts[index] ?? '')).join('');
}

function ofCall(file: SourceFile, node: TSESTree.CallExpression, depth: number): string | undefined {
  const { callee, arguments: given } = node;
  if (callee.type === 'Identifier') {
    const argument = given[0] && evaluate(file, given[0], depth - 1);
    if (argument === undefined) return undefined;
    if (isGlobal(file, callee, 'String')) return argument;
    if (isGlobal(file, callee, 'btoa')) return Buffer.from(argument, 'latin1').toString('base64');
    return isGlobal(file, callee, 'atob') ? decode(argument, 'base64') : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const method = memberNameOf(callee);
  if (isGlobal(file, callee.object, 'String') && method === 'fromCharCode') return ofCodes(given);
  const isBytes = isGlobal(file, callee.object, 'Buffer') || isGlobal(file, callee.object, 'Uint8Array');
  if (isBytes && method === 'from') return ofBuffer(file, given, depth);
  if (isBytes && method === 'of') return ofCodes(given);
  if (given[0] && isCoder(file, callee.object, method)) return evaluate(file, given[0], depth - 1);
  if (method === 'join') return ofJoin(file, callee.object, given[0], depth);
  return callee.object.type === 'ArrayExpression' ? undefined : ofMethod(file, callee.object, method ?? '', given, depth);
}

/** `new TextEncoder().encode`, `new TextDecoder().decode`: text and its bytes are one here. */
function isCoder(file: SourceFile, object: TSESTree.Node, method: string | undefined): boolean {
  const coder = behind(file, object);
  const name = coder.type === 'NewExpression' && coder.callee.type === 'Identifier' ? coder.callee.name : '';
  return (name === 'TextEncoder' && method === 'encode') || (name === 'TextDecoder' && method === 'decode');
}

function ofMethod(
  file: SourceFile,
  object: TSESTree.Node,
  method: string,
  given: readonly TSESTree.Node[],
  depth: number,
): string | undefined {
  if (!['concat', 'repeat', 'trim', 'toString', 'toUpperCase', 'toLowerCase', 'valueOf', 'slice', 'substring', 'replace', 'replaceAll'].includes(method)) return undefined;
  const text = evaluate(file, object, depth - 1);
  if (text === undefined) return undefined;
  if (method === 'trim') return text.trim();
  if (method === 'toString' && given[0] && !isUtf8(given[0])) return isBuffer(file, object) ? encoded(file, text, given[0]) : undefined;
  if (method === 'toUpperCase') return text.toUpperCase();
  if (method === 'toLowerCase') return text.toLowerCase();
  if (method === 'repeat') return ofRepeat(text, given[0]);
  if (method === 'slice' || method === 'substring') return ofPart(text, method, given);
  if (method.startsWith('replace')) return ofReplacement(file, text, method, given);
  if (method !== 'concat') return given.length === 0 || isUtf8(given[0]) ? text : undefined;
  const parts = given.map((part) => evaluate(file, part, depth - 1));
  return parts.includes(undefined) ? undefined : text + parts.join('');
}

/** `text.slice(2)`, `text.substring(0, 8)`. */
function ofPart(text: string, method: 'slice' | 'substring', given: readonly TSESTree.Node[]): string | undefined {
  const places = given.map((place) => (place.type === 'Literal' && typeof place.value === 'number' ? place.value : undefined));
  const [start, end] = places;
  return start === undefined || places.includes(undefined) ? undefined : text[method](start, end);
}

/** `text.replace(/_/g, '')`: of patterns only single characters, which no text can keep busy. */
function ofReplacement(file: SourceFile, text: string, method: string, [what, by]: readonly TSESTree.Node[]): string | undefined {
  const put = by && stringOf(file, by);
  if (!what || put === undefined || put.includes('$')) return undefined;
  if (what.type === 'Literal' && 'regex' in what) {
    const { pattern, flags } = what.regex;
    return /^(?:\\?[^\\.()[\]{}*+?|^$]|\[[^\]\\]{1,20}\])$/u.test(pattern) ? text.replace(new RegExp(pattern, flags.replace(/[^gi]/gu, '')), put) : undefined;
  }
  const sought = stringOf(file, what);
  if (sought === undefined) return undefined;
  return method === 'replaceAll' ? text.replaceAll(sought, put) : text.replace(sought, put);
}

function isBuffer(file: SourceFile, node: TSESTree.Node): boolean {
  const call = behind(file, node);
  return call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && isGlobal(file, call.callee.object, 'Buffer');
}

function encoded(file: SourceFile, text: string, encoding: TSESTree.Node): string | undefined {
  const name = stringOf(file, encoding);
  return name === 'base64' || name === 'base64url' || name === 'hex' ? Buffer.from(text).toString(name) : undefined;
}

function isUtf8(node: TSESTree.Node | undefined): boolean {
  return node?.type === 'Literal' && /^utf-?8$/iu.test(String(node.value));
}

function ofRepeat(text: string, times: TSESTree.Node | undefined): string | undefined {
  const count = times?.type === 'Literal' && typeof times.value === 'number' ? times.value : -1;
  return Number.isInteger(count) && count >= 0 && count * text.length <= MAX_LENGTH ? text.repeat(count) : undefined;
}

function ofJoin(file: SourceFile, list: TSESTree.Node, separator: TSESTree.Node | undefined, depth: number): string | undefined {
  const between = separator ? evaluate(file, separator, depth - 1) : ',';
  const parts = between === undefined ? undefined : listOf(file, list, depth);
  return !parts || parts.includes(undefined) ? undefined : parts.join(between);
}

/** The texts of a list that always has the same: written out, `'a b'.split(' ')`, `[...'ab']`, in reverse, or made of character codes. */
function listOf(file: SourceFile, given: TSESTree.Node, depth: number): readonly (string | undefined)[] | undefined {
  if (depth === 0) return undefined;
  const node = behind(file, given);
  if (node.type === 'ArrayExpression') return ofElements(file, node, depth);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { callee, arguments: [first] } = node;
  switch (memberNameOf(callee)) {
    case 'reverse':
      return listOf(file, callee.object, depth - 1)?.toReversed();
    case 'split': {
      const text = evaluate(file, callee.object, depth - 1);
      const separator = first && evaluate(file, first, depth - 1);
      return separator === undefined ? undefined : text?.split(separator);
    }
    case 'map':
      return first && isFromCode(file, first) ? ofCodes(elementsOf(file, callee.object))?.split('') : undefined;
    default:
      return undefined;
  }
}

function ofElements(file: SourceFile, { elements }: TSESTree.ArrayExpression, depth: number): readonly (string | undefined)[] | undefined {
  const [first] = elements;
  if (first?.type !== 'SpreadElement') return elements.map((element) => (element ? evaluate(file, element, depth - 1) : ''));
  const text = elements.length === 1 ? evaluate(file, first.argument, depth - 1) : undefined;
  return text === undefined ? undefined : [...text];
}

function elementsOf(file: SourceFile, node: TSESTree.Node): readonly (TSESTree.Node | null)[] {
  const list = behind(file, node);
  return list.type === 'ArrayExpression' ? list.elements : [];
}

/** `(code) => String.fromCharCode(code)`. */
function isFromCode(file: SourceFile, node: TSESTree.Node): boolean {
  if (node.type !== 'ArrowFunctionExpression' || node.body.type !== 'CallExpression') return false;
  const { callee, arguments: [code] } = node.body;
  const [parameter] = node.params;
  return callee.type === 'MemberExpression' && memberNameOf(callee) === 'fromCharCode' && isGlobal(file, callee.object, 'String') &&
    parameter?.type === 'Identifier' && code?.type === 'Identifier' && code.name === parameter.name;
}

/** Fewer bytes are marks of file types; more are data. */
const KEY_BYTES = { least: 8, most: 128 };

/** The bytes of a list such as `[0x2b, 0x7e, …]` as text, when it is as long as a key; `undefined` for anything else. */
export function bytesOf(node: TSESTree.Node): string | undefined {
  if (node.type !== 'ArrayExpression' || node.elements.length < KEY_BYTES.least || node.elements.length > KEY_BYTES.most) return undefined;
  const isByte = (element: TSESTree.Node | null): boolean =>
    element?.type === 'Literal' && typeof element.value === 'number' && Number.isInteger(element.value) && element.value >= 0 && element.value < 256;
  return node.elements.every(isByte) ? ofCodes(node.elements.filter((element) => element !== null)) : undefined;
}

function ofCodes(given: readonly (TSESTree.Node | null)[]): string | undefined {
  const [first] = given;
  if (first?.type === 'SpreadElement') return first.argument.type === 'ArrayExpression' && given.length === 1 ? ofCodes(first.argument.elements) : undefined;
  const codes = given.map((code) => (code?.type === 'Literal' && typeof code.value === 'number' ? code.value : -1));
  return codes.length > 0 && !codes.includes(-1) ? String.fromCharCode(...codes.slice(0, 1000)) : undefined;
}

function ofBuffer(file: SourceFile, given: readonly TSESTree.Node[], depth: number): string | undefined {
  const [source, encoding] = given;
  const bytes = source && behind(file, source);
  if (bytes?.type === 'ArrayExpression') return ofCodes(bytes.elements);
  const text = source && evaluate(file, source, depth - 1);
  if (text === undefined) return undefined;
  const name = encoding ? evaluate(file, encoding, depth - 1) : 'utf8';
  return name === 'base64' || name === 'base64url' || name === 'hex' ? decode(text, name) : text;
}

function decode(text: string, encoding: 'base64' | 'base64url' | 'hex'): string {
  return Buffer.from(text, encoding).toString('latin1');
}
