/** Texts made of fractions and times, as one drawing of the same alphabet and length: `Math.random().toString(36).slice(2, 10)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isGlobal, variableOf } from '../analysis/bindings.ts';
import { stringOf } from '../analysis/constants.ts';
import { perFile, type SourceFile } from '../analysis/file.ts';
import { exportPathOf } from '../analysis/modules.ts';
import { isTypeWrapper, memberNameOf, withoutWrappers } from '../analysis/nodes.ts';
import { numberOf } from '../analysis/numbers.ts';
import type { WeakRandom } from '../analysis/randomness.ts';
import { weakSourcesOf } from '../analysis/weakSources.ts';
import { quoted } from './fileStyle.ts';
import type { Replacement } from './randomness.ts';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** What a token must hold so that nobody finds it by trying. */
const TOKEN_BITS = 128;

/** The template that a random UUID is cut from. */
const UUID_TEMPLATE = /^x{8}-x{4}-4x{3}-yx{3}-x{12}$/u;

/** Characters of a base that make up 128 bits; the usual 36 digits get one to spare. */
export function lengthOf128Bits(radix: number): number {
  return radix === 36 ? 26 : Math.ceil(TOKEN_BITS / Math.log2(radix));
}

/** A drawing of so many characters of the digits of a base. */
export function drawText(file: SourceFile, node: TSESTree.Node, length: number, radix: number): Replacement {
  const full = lengthOf128Bits(radix);
  return {
    node,
    text: tokenText(file, length, radix),
    ...(length * Math.log2(radix) < TOKEN_BITS ? { longer: { length: full, text: tokenText(file, full, radix) } } : {}),
  };
}

function tokenText(file: SourceFile, length: number, radix: number): (keyManager: string) => string {
  const alphabet = { 10: 'numeric', 16: 'hex', 36: 'base36' }[radix] ?? DIGITS.slice(0, radix);
  return (keyManager) => `${keyManager}.randomToken({ length: ${String(length)}, alphabet: ${quoted(file, alphabet)} })`;
}

/** The drawing for a number written in some base; `undefined` when no fixed alphabet and length stand for it. */
export function textOfNumber(file: SourceFile, { node, promise, source }: WeakRandom): Replacement | undefined {
  const number = source.returns === 'float' ? withWholePart(file, node) : node;
  const call = methodCallOn(number, 'toString');
  if (!call) return undefined;
  const [base] = call.arguments;
  const radix = base ? numberOf(file, base) : 10;
  if (radix === undefined || !Number.isInteger(radix) || radix < 2 || radix > 36) return undefined;
  if (source.returns === 'float') {
    const cut = cutOf(file, call, radix);
    if (cut) return isMadeNumber(file, cut.node) ? undefined : drawText(file, cut.node, cut.length, radix);
  }
  if (!isWhole(file, call)) return undefined;
  return base || promise === 'code' ? drawText(file, call, lengthOf128Bits(radix), radix) : drawText(file, call, 32, 16);
}

/** `String(Math.random())` and `${Math.random()}` of a token: the digits of a fraction are no format that anyone relies on. */
export function textOfConversion(file: SourceFile, { node, promise }: WeakRandom): Replacement | undefined {
  const { parent } = node;
  if (!parent || promise === 'code') return undefined;
  const isString = parent.type === 'CallExpression' && isGlobal(file, parent.callee, 'String') && parent.arguments[0] === node;
  const isTemplate = parent.type === 'TemplateLiteral' && parent.quasis.every(({ value }) => value.raw === '');
  return (isString || (isTemplate && parent.expressions.length === 1)) && isWhole(file, parent) ? drawText(file, parent, 32, 16) : undefined;
}

/** `Math.random() + 1`: the whole part is cut off together with the point. */
function withWholePart(file: SourceFile, node: TSESTree.Node): TSESTree.Node {
  const { parent } = node;
  if (parent?.type !== 'BinaryExpression' || parent.operator !== '+') return node;
  return numberOf(file, parent.left === node ? parent.right : parent.left) === 1 ? parent : node;
}

function methodCallOn(node: TSESTree.Node, ...names: readonly string[]): TSESTree.CallExpression | undefined {
  let inner = node;
  while (inner.parent && isTypeWrapper(inner.parent)) inner = inner.parent;
  const { parent } = inner;
  if (parent?.type !== 'MemberExpression' || parent.object !== inner || !names.includes(memberNameOf(parent) ?? '')) return undefined;
  return parent.parent.type === 'CallExpression' && parent.parent.callee === parent ? parent.parent : undefined;
}

interface Cut {
  readonly node: TSESTree.Node;
  readonly length: number;
}

/** What is cut out of the digits behind the point. */
function cutOf(file: SourceFile, text: TSESTree.CallExpression, radix: number): Cut | undefined {
  const call = methodCallOn(text, 'slice', 'substring', 'substr', 'charAt', 'at');
  if (call) {
    const [first, second, ...others] = call.arguments.map((argument) => numberOf(file, argument));
    const length = others.length > 0 ? undefined : cutLengthOf(methodOf(call), call.arguments.length, first, second, radix);
    return length === undefined ? undefined : { node: call, length };
  }
  const { parent } = text;
  if (parent.type === 'MemberExpression' && parent.object === text && parent.computed) {
    return (numberOf(file, parent.property) ?? 0) >= 2 ? { node: parent, length: 1 } : undefined;
  }
  return fractionOf(file, text, radix);
}

function methodOf({ callee }: TSESTree.CallExpression): string {
  return callee.type === 'MemberExpression' ? (memberNameOf(callee) ?? '') : '';
}

function cutLengthOf(
  method: string,
  count: number,
  first: number | undefined,
  second: number | undefined,
  radix: number,
): number | undefined {
  if (first === undefined || (count === 2 && second === undefined)) return undefined;
  if (method === 'charAt' || method === 'at') return count === 1 && first >= 2 ? 1 : undefined;
  // From the end: the last digits of a fraction.
  if (first < 0) return count === 1 && method !== 'substring' && first >= -12 ? -first : undefined;
  if (first < 2) return undefined;
  if (second === undefined) return lengthOf128Bits(radix);
  const length = method === 'substr' ? second : second - first;
  return Number.isInteger(length) && length >= 1 && length <= 64 ? length : undefined;
}

/** `.split('.')[1]` and `.replace('0.', '')`. */
function fractionOf(file: SourceFile, text: TSESTree.CallExpression, radix: number): Cut | undefined {
  const replace = methodCallOn(text, 'replace');
  const [from, to] = replace?.arguments ?? [];
  if (replace && from && to && stringOf(file, from) === '0.' && stringOf(file, to) === '') {
    return { node: replace, length: lengthOf128Bits(radix) };
  }
  const split = methodCallOn(text, 'split');
  const member = split?.parent;
  const isSecond = member?.type === 'MemberExpression' && member.computed && numberOf(file, member.property) === 1;
  return isSecond && split?.arguments[0] && stringOf(file, split.arguments[0]) === '.'
    ? { node: member, length: lengthOf128Bits(radix) }
    : undefined;
}

/** Whether the digits become a number again, which has fewer of them. */
function isMadeNumber(file: SourceFile, { parent }: TSESTree.Node): boolean {
  if (parent?.type === 'UnaryExpression' || (parent?.type === 'BinaryExpression' && parent.operator !== '+')) return true;
  if (parent?.type !== 'CallExpression') return false;
  return /^(?:Number|parseInt|parseFloat|BigInt)/u.test(exportPathOf(file, parent.callee)?.path ?? '');
}

/** Whether a text is used as it is, so that nothing counts on the `0.` at its start. */
function isWhole(file: SourceFile, node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'MemberExpression' || isMadeNumber(file, node)) return false;
  const target = parent?.type === 'VariableDeclarator' ? parent.id : parent?.type === 'AssignmentExpression' ? parent.left : undefined;
  if (target?.type !== 'Identifier') return true;
  return variableOf(file, target)?.references.every(({ identifier }) => identifier.parent.type !== 'MemberExpression') ?? true;
}

/** The v4 template filled by a callback is a random UUID. */
export function uuidOfTemplate(file: SourceFile, node: TSESTree.Node): Replacement | undefined {
  for (let around = node.parent; around; around = around.parent) {
    if (around.type !== 'CallExpression' || around.callee.type !== 'MemberExpression') continue;
    if (memberNameOf(around.callee) !== 'replace') continue;
    const [pattern] = around.arguments;
    const isPattern = pattern?.type === 'Literal' && 'regex' in pattern && /^\[(?:xy|yx)\]$/u.test(pattern.regex.pattern) && pattern.regex.flags.includes('g');
    const text = stringOf(file, around.callee.object);
    if (!isPattern || text === undefined || !UUID_TEMPLATE.test(text)) return undefined;
    return { node: around, text: (keyManager) => `${keyManager}.randomUUID()` };
  }
  return undefined;
}

const DIGEST_LENGTHS: Readonly<Record<string, number>> = {
  md5: 32, ripemd160: 40, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128,
};

/** A digest of nothing but foreseeable values: as many hexadecimal digits. */
export function textOfDigest(file: SourceFile, node: TSESTree.Node): Replacement | undefined {
  let value = node;
  for (let steps = 0; steps < MAX_DEPTH && value.parent && isOnlyWeak(file, value.parent); steps += 1) value = value.parent;
  const call = value.parent;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== value || call.arguments.length !== 1) return undefined;
  if (call.callee.type === 'MemberExpression' && memberNameOf(call.callee) === 'update') return ofHashObject(file, call, call.callee.object);
  const path = exportPathOf(file, call.callee);
  if (path && /^(?:blueimp-md5|md5|js-md5|sha1|js-sha1|js-sha256|js-sha512)$/u.test(path.module) && /^(?:default|md5|sha1|sha256|sha512)$/u.test(path.path)) {
    return sized(file, call, (path.path === 'default' ? path.module : path.path).replace(/^(?:js|blueimp)-/u, ''));
  }
  const written = path?.module === 'crypto-js' ? methodCallOn(call, 'toString') : undefined;
  return written?.arguments.length === 0 ? sized(file, written, (path?.path ?? '').toLowerCase()) : undefined;
}

function sized(file: SourceFile, node: TSESTree.Node, algorithm: string): Replacement | undefined {
  const length = DIGEST_LENGTHS[algorithm.toLowerCase().replace('-', '')];
  return length === undefined ? undefined : drawText(file, node, length, 16);
}

/** `createHash('md5').update(…).digest('hex')`. */
function ofHashObject(file: SourceFile, update: TSESTree.CallExpression, object: TSESTree.Node): Replacement | undefined {
  const digest = methodCallOn(update, 'digest');
  const encoding = digest?.arguments[0];
  if (object.type !== 'CallExpression' || exportPathOf(file, object.callee)?.path !== 'createHash') return undefined;
  const algorithm = object.arguments[0] && stringOf(file, object.arguments[0]);
  if (!digest || !encoding || stringOf(file, encoding) !== 'hex' || algorithm === undefined) return undefined;
  return sized(file, digest, algorithm);
}

/** Nobody hashes more than a few values put together; deeper expressions are left alone, which keeps the question linear. */
const MAX_DEPTH = 8;

/** Whether an expression holds nothing but constants and values that can be foreseen. */
function isOnlyWeak(file: SourceFile, given: TSESTree.Node, depth = MAX_DEPTH): boolean {
  if (depth === 0) return false;
  const node = withoutWrappers(given);
  if (weakNodesOf(file).has(node) || stringOf(file, node) !== undefined || numberOf(file, node) !== undefined) return true;
  switch (node.type) {
    case 'BinaryExpression':
      return isOnlyWeak(file, node.left, depth - 1) && isOnlyWeak(file, node.right, depth - 1);
    case 'TemplateLiteral':
      return node.expressions.every((expression) => isOnlyWeak(file, expression, depth - 1));
    case 'MemberExpression':
      return memberNameOf(node) === 'toString' && isOnlyWeak(file, node.object, depth - 1);
    case 'CallExpression': {
      const isText = isGlobal(file, node.callee, 'String') || isOnlyWeak(file, node.callee, depth - 1);
      return isText && node.arguments.every((argument) => isOnlyWeak(file, argument, depth - 1));
    }
    default:
      return false;
  }
}

const weakNodesOf = perFile((file: SourceFile): ReadonlySet<TSESTree.Node> => new Set(weakSourcesOf(file).map(({ node }) => node)));
