/** Remainders of strong bytes, which make the first values likelier: `bytes[i] % 62`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { STRONG_BYTES } from '../catalog/weakRandom.ts';
import { behind, declaratorOf, variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { exportPathOf } from './modules.ts';
import { enclosingFunctionOf, isFunction, isWithin, memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';
import { numberOf } from './numbers.ts';
import { identifiers, mentionOf } from './vocabulary.ts';

export interface BiasedByte {
  readonly node: TSESTree.BinaryExpression;
  /** `undefined` where only running the code tells it: `letters.length`. */
  readonly divisor: number | undefined;
}

/** All remainders of strong bytes by what does not divide 256, or by a length that may not. */
export const biasedBytesOf = perFile((file: SourceFile): readonly BiasedByte[] =>
  (mentionsBytes(file) ? nodesOf(file, 'BinaryExpression') : []).flatMap((node) => {
    if (node.operator !== '%' || !isByte(file, node.left)) return [];
    const divisor = numberOf(file, node.right);
    const isUneven = divisor === undefined ? isLength(node.right) : Number.isInteger(divisor) && divisor > 1 && 256 % divisor !== 0;
    return isUneven && !isRejecting(file, node) ? [{ node, divisor }] : [];
  }),
);

function isLength(given: TSESTree.Node): boolean {
  const node = withoutWrappers(given);
  return node.type === 'MemberExpression' && memberNameOf(node) === 'length';
}

const mentionsBytes = mentionOf(() => identifiers(STRONG_BYTES.flatMap(({ exports }) => exports.map((path) => path.split('.').at(-1) ?? path))));

/** A byte of a strong generator: an element of its array, or what a callback or loop over that array gets. */
function isByte(file: SourceFile, given: TSESTree.Node): boolean {
  const node = withoutWrappers(given);
  if (node.type === 'MemberExpression') return node.computed && isBytes(file, node.object);
  if (node.type !== 'Identifier') return false;
  const value = behind(file, node);
  if (value !== node) return isByte(file, value);
  const definition = variableOf(file, node)?.defs[0];
  if (!definition) return false;
  if (definition.node.type === 'VariableDeclarator') return isOfLoop(file, definition.node);
  return isFunction(definition.node) && isOfCallback(file, definition.node, node.name);
}

function isOfLoop(file: SourceFile, declarator: TSESTree.VariableDeclarator): boolean {
  const loop = declarator.parent.parent;
  return loop.type === 'ForOfStatement' && isBytes(file, loop.right);
}

function isOfCallback(file: SourceFile, callback: TSESTree.Node, name: string): boolean {
  const call = callback.parent;
  if (!isFunction(callback) || call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const method = memberNameOf(call.callee) ?? '';
  const position = method === 'reduce' ? 1 : 0;
  const parameter = callback.params[position];
  if (parameter?.type !== 'Identifier' || parameter.name !== name) return false;
  const [first] = call.arguments;
  return method === 'from' ? first !== undefined && isBytes(file, first) : isBytes(file, call.callee.object);
}

/** The result of `randomBytes`, or an array of bytes that the file has filled by `getRandomValues`. */
function isBytes(file: SourceFile, given: TSESTree.Node): boolean {
  const node = behind(file, given);
  if (node.type === 'ArrayExpression') {
    const [only] = node.elements;
    return node.elements.length === 1 && only?.type === 'SpreadElement' && isBytes(file, only.argument);
  }
  if (node.type === 'NewExpression') return isByteArray(node) && isFilled(file, withoutWrappers(given));
  if (node.type !== 'CallExpression') return false;
  const gives = givenBy(file, node);
  if (gives === 'result') return true;
  const [first] = node.arguments;
  if (gives === 'argument' && first) {
    const array = behind(file, first);
    return array.type === 'NewExpression' && isByteArray(array);
  }
  const isArrayFrom = node.callee.type === 'MemberExpression' && exportPathOf(file, node.callee)?.path === 'Array.from';
  return isArrayFrom && first !== undefined && node.arguments.length === 1 && isBytes(file, first);
}

function isByteArray({ callee }: TSESTree.NewExpression): boolean {
  return callee.type === 'Identifier' && callee.name === 'Uint8Array';
}

function givenBy(file: SourceFile, { callee }: TSESTree.CallExpression): 'result' | 'argument' | undefined {
  const found = exportPathOf(file, callee);
  return STRONG_BYTES.find(
    ({ modules, exports }) => found && modules.includes(found.module) && exports.includes(found.path),
  )?.gives;
}

function isFilled(file: SourceFile, node: TSESTree.Node): boolean {
  const variable = variableOf(file, node);
  if (!variable || !declaratorOf(variable)) return false;
  return variable.references.some(({ identifier: { parent } }) => {
    return parent.type === 'CallExpression' && givenBy(file, parent) === 'argument';
  });
}

/** Whether the code around throws away the bytes that would make it uneven. */
function isRejecting(file: SourceFile, node: TSESTree.BinaryExpression): boolean {
  const around = enclosingFunctionOf(node) ?? file.sourceCode.ast;
  const scope = around.parent?.type === 'CallExpression' ? (enclosingFunctionOf(around) ?? file.sourceCode.ast) : around;
  const text = file.sourceCode.getText(withoutWrappers(node.left));
  return nodesOf(file, 'BinaryExpression').some(
    ({ operator, left, right }) =>
      /^[<>]=?$/u.test(operator) &&
      isWithin(left, scope) &&
      [left, right].some((side) => file.sourceCode.getText(side) === text),
  );
}
