/** Puts the key manager's randomness in the place of what can be foreseen: same type, alphabet, length and range. */
import type { TSESTree } from '@typescript-eslint/utils';
import { behind } from '../analysis/bindings.ts';
import { stringOf } from '../analysis/constants.ts';
import type { SourceFile } from '../analysis/file.ts';
import { exportPathOf } from '../analysis/modules.ts';
import { memberNameOf, withoutWrappers } from '../analysis/nodes.ts';
import { numberOf } from '../analysis/numbers.ts';
import type { BiasedRandom, WeakRandom } from '../analysis/randomness.ts';
import { quoted } from './fileStyle.ts';
import { type Fix, fixOf, holdsNoComment, replaceExpression } from './offer.ts';
import { rangeOf } from './randomRange.ts';
import { drawText, lengthOf128Bits, textOfConversion, textOfDigest, textOfNumber, uuidOfTemplate } from './randomText.ts';

/** What is to be replaced, and by what. */
export interface Replacement {
  readonly node: TSESTree.Node;
  readonly text: (keyManager: string) => string;
  /** The same with the 128 bits that a token needs, when it has fewer. */
  readonly longer?: { readonly length: number; readonly text: (keyManager: string) => string };
}

/** What can be offered for one finding. */
export interface Offer {
  readonly fix: Fix | undefined;
  /** A change that a person has to judge, since the form of the value changes. */
  readonly suggestion: Fix | undefined;
  /** The text that gives a token 128 bits. */
  readonly longer: { readonly fix: Fix; readonly length: number } | undefined;
}

/** The edits for a value that can be foreseen. */
export function offerFor(file: SourceFile, weak: WeakRandom): Offer {
  const certain = certainOf(file, weak);
  const longer = certain?.longer && weak.promise === 'token' && !isPiece(certain.node) ? certain.longer : undefined;
  const longerFix = longer && certain ? fixFor(file, { node: certain.node, text: longer.text }) : undefined;
  const unsure = certain ? undefined : unsureOf(file, weak);
  return {
    fix: certain && fixFor(file, certain),
    suggestion: unsure && fixFor(file, unsure),
    longer: longer && longerFix ? { fix: longerFix, length: longer.length } : undefined,
  };
}

/** The suggestion for the remainder of a byte. */
export function replaceRemainder(file: SourceFile, { node }: BiasedRandom): Fix | undefined {
  const size = file.sourceCode.getText(node.right);
  return fixFor(file, { node, text: (keyManager) => `${keyManager}.randomInt(0, ${size})` });
}

function fixFor(file: SourceFile, { node, text }: Replacement): Fix | undefined {
  return fixOf(file, [node], (fixer, keyManager) => [replaceExpression(file, fixer, node, text(keyManager))]);
}

function isPiece({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'BinaryExpression' || parent?.type === 'TemplateLiteral';
}

/** The replacement that keeps what the code relies on, the largest idiom that loses no comment. */
function certainOf(file: SourceFile, weak: WeakRandom): Replacement | undefined {
  const candidates = weak.source.weakness === 'generator' && weak.source.returns === 'float' ? ofFraction(file, weak) : [ofOther(file, weak)];
  return candidates.find((candidate) => candidate && holdsNoComment(file, candidate.node));
}

function ofFraction(file: SourceFile, weak: WeakRandom): readonly (Replacement | undefined)[] {
  const { node, isFunction } = weak;
  if (isFunction) return [{ node, text: (keyManager) => `() => ${keyManager}.random()` }];
  return [
    uuidOfTemplate(file, node),
    textOfDigest(file, node),
    rangeOf(file, node),
    textOfNumber(file, weak),
    textOfConversion(file, weak),
    { node, text: (keyManager) => `${keyManager}.random()` },
  ];
}

function ofOther(file: SourceFile, weak: WeakRandom): Replacement | undefined {
  const { node, source } = weak;
  if (node.type !== 'CallExpression') return source.weakness === 'process' ? textInText(file, node) : undefined;
  if (source.weakness === 'clock' && source.returns !== 'uuid') {
    return source.returns === 'string' ? undefined : (textOfDigest(file, node) ?? textOfNumber(file, weak) ?? textInText(file, node));
  }
  if (source.returns === 'uuid') return ofUuid(node, weak);
  if (source.returns === 'bytes') return ofBytes(file, node);
  if (source.modules.includes('nanoid/non-secure')) return ofNanoid(file, node);
  return source.modules.some((module) => /^(?:lodash|underscore)/u.test(module)) ? ofLodash(file, node, source.exports) : undefined;
}

function ofUuid(node: TSESTree.CallExpression, { source }: WeakRandom): Replacement | undefined {
  const isPlain = node.arguments.length === 0 && source.weakness !== 'derived';
  return isPlain ? { node, text: (keyManager) => `${keyManager}.randomUUID()` } : undefined;
}

function ofBytes(file: SourceFile, node: TSESTree.CallExpression): Replacement | undefined {
  const [size] = node.arguments;
  if (!size || node.arguments.length !== 1 || size.type === 'SpreadElement') return undefined;
  return { node, text: (keyManager) => `${keyManager}.randomBytes(${file.sourceCode.getText(size)})` };
}

/** `nanoid(n)` draws from the alphabet of base64url; `customAlphabet(letters, n)()` from its own. */
function ofNanoid(file: SourceFile, node: TSESTree.CallExpression): Replacement | undefined {
  const [given] = node.arguments;
  const maker = behind(file, node.callee);
  const [letters, usual] = maker.type === 'CallExpression' ? maker.arguments : [];
  const alphabet = letters ? stringOf(file, letters) : 'base64url';
  const size = given ?? usual;
  const length = size ? numberOf(file, size) : 21;
  if (length === undefined || !Number.isInteger(length) || length < 1 || alphabet === undefined || /['"\\\n]/u.test(alphabet)) return undefined;
  if (letters && !isAlphabet(alphabet)) return undefined;
  return { node, text: (keyManager) => `${keyManager}.randomToken({ length: ${String(length)}, alphabet: ${quoted(file, alphabet)} })` };
}

/** Letters as the key manager takes them: 2 to 256, each once, and not the name of an alphabet. */
function isAlphabet(letters: string): boolean {
  const isName = /^(?:base64url|hex|base36|base62|numeric)$/u.test(letters);
  return !isName && letters.length >= 2 && letters.length <= 256 && new Set(letters).size === letters.length;
}

/** `_.random(a, b)` includes both ends. */
function ofLodash(file: SourceFile, node: TSESTree.CallExpression, exports: readonly string[]): Replacement | undefined {
  const bounds = node.arguments.map((argument) => numberOf(file, argument));
  const [first, second = first] = bounds.length === 1 ? [0, bounds[0]] : bounds;
  const isRange = bounds.length >= 1 && bounds.length <= 2 && Number.isSafeInteger(first) && Number.isSafeInteger(second);
  const isRandom = exports.includes('random') || exportPathOf(file, node.callee)?.module.endsWith('random') === true;
  if (!isRandom || !isRange || first === undefined || second === undefined || second < first || second - first >= 2 ** 48) return undefined;
  return { node, text: (keyManager) => `${keyManager}.randomInt(${String(first)}, ${String(second + 1)})` };
}

/** A time inside a text, which is a text however it is filled. */
function textInText(file: SourceFile, node: TSESTree.Node): Replacement | undefined {
  const { parent } = node;
  const isConverted =
    parent?.type === 'CallExpression' && withoutWrappers(parent.callee).type === 'Identifier' && parent.arguments[0] === node &&
    exportPathOf(file, parent.callee)?.path === 'String';
  if (isConverted && parent.parent.type !== 'MemberExpression') return uuid(parent);
  const isFilled =
    parent?.type === 'TemplateLiteral' ||
    (parent?.type === 'BinaryExpression' && parent.operator === '+' &&
      stringOf(file, parent.left === node ? parent.right : parent.left) !== undefined);
  return isFilled && !isTakenApart(parent) ? uuid(node) : undefined;
}

function isTakenApart({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'MemberExpression' && memberNameOf(parent) !== 'toString';
}

function uuid(node: TSESTree.Node): Replacement {
  return { node, text: (keyManager) => `${keyManager}.randomUUID()` };
}

/** What a person may want in its place: a text of another form, or a fraction that no seed repeats. */
function unsureOf(file: SourceFile, { node, source }: WeakRandom): Replacement | undefined {
  if (node.type !== 'CallExpression' || source.weakness === 'derived' || !holdsNoComment(file, node)) return undefined;
  if (source.returns === 'float') return { node, text: (keyManager) => `${keyManager}.random()` };
  if (source.returns !== 'string') return undefined;
  return drawText(file, node, lengthOf128Bits(36), 36);
}
