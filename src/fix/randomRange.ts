/** Whole numbers made of fractions, as one drawing from the same range: `Math.floor(Math.random() * n)` is `randomInt(0, n)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isGlobal } from '../analysis/bindings.ts';
import type { SourceFile } from '../analysis/file.ts';
import { isTypeWrapper, memberNameOf, withoutWrappers } from '../analysis/nodes.ts';
import { numberOf } from '../analysis/numbers.ts';
import type { Replacement } from './randomness.ts';

/** The largest range that the key manager draws from. */
const MAX_RANGE = 2 ** 48;

/** `start + size * fraction`, with the code that each number is written as. */
interface Line {
  readonly node: TSESTree.Node;
  readonly start: number;
  readonly size: number;
  readonly startNode: TSESTree.Node | undefined;
  readonly sizeNode: TSESTree.Node | undefined;
  /** Each number stands for one expression of the code. */
  readonly isPlain: boolean;
}

/** The drawing that gives the same whole numbers; `undefined` when the range cannot be told from the file. */
export function rangeOf(file: SourceFile, fraction: TSESTree.Node): Replacement | undefined {
  const line = lineOf(file, fraction);
  const cut = line && truncationOf(file, line.node);
  if (!line || !cut || !isDrawable(line, cut.limit)) return undefined;
  if (!cut.isFloor && line.start < 0) return undefined;
  const outer = withOffset(file, { ...line, node: cut.node });
  return textOf(file, outer) ?? textOf(file, { ...line, node: cut.node });
}

function isDrawable({ start, size }: Line, limit: number): boolean {
  return (
    Number.isSafeInteger(start) && Number.isInteger(size) && size >= 1 && size <= MAX_RANGE && Math.abs(start) + size <= limit
  );
}

function outside(node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  while (outer.parent && isTypeWrapper(outer.parent)) outer = outer.parent;
  return outer;
}

/** Climbs through products and sums with known numbers. */
function lineOf(file: SourceFile, fraction: TSESTree.Node): Line | undefined {
  let line: Line = { node: outside(fraction), start: 0, size: 1, startNode: undefined, sizeNode: undefined, isPlain: true };
  for (;;) {
    const { parent } = line.node;
    if (parent?.type !== 'BinaryExpression' || !/^[-+*]$/u.test(parent.operator)) return line;
    const other = parent.left === line.node ? parent.right : parent.left;
    const value = numberOf(file, other);
    if (value === undefined || (parent.operator === '-' && parent.left !== line.node)) return undefined;
    line = { ...combined(line, parent.operator, value, other), node: outside(parent) };
  }
}

function combined(line: Line, operator: string, value: number, other: TSESTree.Node): Line {
  if (operator === '*') {
    const isPlain = line.start === 0 && line.sizeNode === undefined;
    return { ...line, start: line.start * value, size: line.size * value, sizeNode: other, isPlain };
  }
  const start = operator === '+' ? line.start + value : line.start - value;
  return { ...line, start, startNode: other, isPlain: line.isPlain && operator === '+' && line.startNode === undefined };
}

interface Truncation {
  readonly node: TSESTree.Node;
  readonly isFloor: boolean;
  /** Above this the operator would wrap around. */
  readonly limit: number;
}

function truncationOf(file: SourceFile, node: TSESTree.Node): Truncation | undefined {
  const { parent } = node;
  if (parent?.type === 'CallExpression') return ofCall(file, node, parent);
  if (parent?.type === 'BinaryExpression' && parent.left === node && numberOf(file, parent.right) === 0) {
    if (/^(?:\||>>|\^)$/u.test(parent.operator)) return { node: parent, isFloor: false, limit: 2 ** 31 };
    if (parent.operator === '>>>') return { node: parent, isFloor: false, limit: 2 ** 32 };
  }
  const twice = parent?.type === 'UnaryExpression' && parent.operator === '~' ? parent.parent : undefined;
  const isTwice = twice?.type === 'UnaryExpression' && twice.operator === '~';
  return isTwice ? { node: twice, isFloor: false, limit: 2 ** 31 } : undefined;
}

function ofCall(file: SourceFile, node: TSESTree.Node, call: TSESTree.CallExpression): Truncation | undefined {
  const { callee, arguments: given } = call;
  if (given[0] !== node) return undefined;
  const method = callee.type === 'MemberExpression' ? memberNameOf(callee) : undefined;
  if (callee.type === 'MemberExpression' && isGlobal(file, callee.object, 'Math')) {
    const isCut = given.length === 1 && (method === 'floor' || method === 'trunc');
    return isCut ? { node: call, isFloor: method === 'floor', limit: Infinity } : undefined;
  }
  const isParse =
    isGlobal(file, callee, 'parseInt') ||
    (callee.type === 'MemberExpression' && isGlobal(file, callee.object, 'Number') && method === 'parseInt');
  const isDecimal = given[1] === undefined || numberOf(file, given[1]) === 10;
  return isParse && isDecimal ? { node: call, isFloor: false, limit: Infinity } : undefined;
}

/** Takes a number that is added to the drawn one along. */
function withOffset(file: SourceFile, line: Line): Line {
  const { parent } = outside(line.node);
  if (parent?.type !== 'BinaryExpression' || !/^[-+]$/u.test(parent.operator)) return line;
  const isLeft = withoutWrappers(parent.left) === line.node;
  const other = isLeft ? parent.right : parent.left;
  const value = numberOf(file, other);
  if (value === undefined || !Number.isInteger(value) || (parent.operator === '-' && !isLeft)) return line;
  return { ...combined(line, parent.operator, value, other), node: parent };
}

/** `randomInt(0, chars.length)`, `randomInt(100000, 1000000)`, `randomInt(MIN, MAX + 1)`. */
function textOf(file: SourceFile, { node, start, size, startNode, sizeNode, isPlain }: Line): Replacement | undefined {
  const numbers = [startNode, sizeNode].filter((number) => number !== undefined);
  const isWritten = numbers.every(isNumeral);
  const max = start + size;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(max)) return undefined;
  const code = (part: TSESTree.Node): string => file.sourceCode.getText(part);
  if (isPlain && startNode === undefined && sizeNode) return drawing(node, '0', code(sizeNode));
  if (isWritten) return drawing(node, String(start), String(max));
  if (!isPlain || !startNode || !sizeNode) return undefined;
  const end = endOfInclusive(file, sizeNode, startNode);
  if (end) return drawing(node, code(startNode), `${code(end)} + 1`);
  return isNumeral(startNode) ? drawing(node, String(start), `${String(start)} + ${grouped(file, sizeNode)}`) : undefined;
}

function drawing(node: TSESTree.Node, min: string, max: string): Replacement {
  return { node, text: (keyManager) => `${keyManager}.randomInt(${min}, ${max})` };
}

function grouped(file: SourceFile, node: TSESTree.Node): string {
  const text = file.sourceCode.getText(node);
  return node.type === 'BinaryExpression' ? `(${text})` : text;
}

/** The `MAX` of `MAX - MIN + 1`. */
function endOfInclusive(file: SourceFile, size: TSESTree.Node, start: TSESTree.Node): TSESTree.Node | undefined {
  if (size.type !== 'BinaryExpression' || size.operator !== '+' || numberOf(file, size.right) !== 1) return undefined;
  const span = size.left;
  if (span.type !== 'BinaryExpression' || span.operator !== '-') return undefined;
  const isSame = file.sourceCode.getText(span.right) === file.sourceCode.getText(start);
  return isSame && (span.left.type === 'Identifier' || span.left.type === 'MemberExpression') ? span.left : undefined;
}

/** Whether a number is written out, so that a computed one may stand in its place. */
function isNumeral(node: TSESTree.Node): boolean {
  if (node.type === 'Literal') return true;
  if (node.type === 'UnaryExpression') return isNumeral(node.argument);
  return node.type === 'BinaryExpression' && isNumeral(node.left) && isNumeral(node.right);
}
