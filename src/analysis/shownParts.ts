/** What of an expression can be read in its value: the pieces of a text, the members of an object, the branches of a choice. */
import type { TSESTree } from '@typescript-eslint/utils';
import { CARRYING_FUNCTIONS, CARRYING_METHODS, COLOUR_ROOTS } from '../catalog/loggedSecrets.ts';
import { ENCODERS, ENCODING_METHOD, ENCODING_NAME, FORMATTERS } from '../catalog/logSinks.ts';
import type { SourceFile } from './file.ts';
import { exportPathOf } from './modules.ts';
import { isFunction, keyNameOf, lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';
import { isMask, isSanitized } from './sanitizers.ts';

/** An expression inside another that shows with it. */
export interface Part {
  readonly node: TSESTree.Node;
  /** The member of an object that it is the value of. */
  readonly name?: string;
}

/** Functions that need what they are given to be whole: their result is hidden instead of their argument. */
const STRICT_FUNCTIONS = new Set(['JSON.parse', 'atob', 'Object.fromEntries']);

/** The parts of an expression that show in its value; `undefined` for what has no parts to look at. */
export function shownPartsOf(file: SourceFile, node: TSESTree.Node): readonly Part[] | undefined {
  switch (node.type) {
    case 'TemplateLiteral':
      return node.expressions.map((part, index) => (isPasswordOfUrl(node, index) ? { node: part, name: 'password' } : { node: part }));
    case 'TaggedTemplateExpression':
      return node.quasi.expressions.map((part) => ({ node: part }));
    case 'BinaryExpression':
      return node.operator === '+' ? addendsOf(node) : [];
    case 'LogicalExpression':
      return (node.operator === '&&' ? [node.right] : [node.left, node.right]).map((part) => ({ node: part }));
    case 'ConditionalExpression': {
      const branches = [node.consequent, node.alternate];
      return branches.some((branch) => isMask(file, branch)) ? [] : branches.map((part) => ({ node: part }));
    }
    case 'SequenceExpression':
      return node.expressions.slice(-1).map((part) => ({ node: part }));
    case 'SpreadElement':
      return [{ node: node.argument }];
    case 'ArrayExpression':
      return node.elements.filter((element) => element !== null).map((part) => ({ node: part }));
    case 'ObjectExpression':
      return node.properties.flatMap((property) => partOfProperty(file, property));
    case 'CallExpression':
      return isSanitized(file, node) ? undefined : formattedBy(file, node);
    case 'NewExpression':
      return /Error$|Exception$|^String$/u.test(lastNameOf(node.callee) ?? '') ? node.arguments.map((part) => ({ node: part })) : undefined;
    default:
      return undefined;
  }
}

/** `…://${user}:${pass}@host`: what stands between the colon and the sign is a password, whatever it is called. */
function isPasswordOfUrl({ quasis }: TSESTree.TemplateLiteral, index: number): boolean {
  const before = quasis[index]?.value.raw ?? '';
  if (!before.endsWith(':') || quasis[index + 1]?.value.raw.startsWith('@') !== true) return false;
  return /:\/\/[^\s/@]*:$/u.test(before) || (before === ':' && quasis[index - 1]?.value.raw.endsWith('://') === true);
}

/** Walks down the left side in a loop: generated code adds up thousands of pieces. */
function addendsOf(node: TSESTree.BinaryExpression): readonly Part[] {
  const parts: Part[] = [];
  let left: TSESTree.Node = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    parts.unshift({ node: left.right });
    left = left.left;
  }
  parts.unshift({ node: left });
  return parts;
}

function partOfProperty(file: SourceFile, property: TSESTree.ObjectExpression['properties'][number]): readonly Part[] {
  if (property.type === 'SpreadElement') return isCovered(file, property) ? [] : [{ node: property }];
  if (property.kind !== 'init' || property.method) return [];
  const name = keyNameOf(property);
  return [name === undefined ? { node: property.value } : { node: property.value, name }];
}

/** `{ ...headers, authorization: '[REDACTED]' }`: whoever wrote it knew what the spread object holds. */
function isCovered(file: SourceFile, spread: TSESTree.SpreadElement): boolean {
  const { parent } = spread;
  if (parent.type !== 'ObjectExpression') return false;
  return parent.properties.slice(parent.properties.indexOf(spread) + 1).some(
    (property) => property.type === 'Property' && (isMask(file, property.value) || isUndefined(property.value)),
  );
}

function isUndefined(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === 'undefined';
}

/** The arguments of `JSON.stringify(x)`, `util.inspect(x)`, `chalk.red(x)`, and the list behind `[…].join(' ')`. */
function formattedBy(file: SourceFile, { callee: given, arguments: values }: TSESTree.CallExpression): readonly Part[] | undefined {
  const callee = withoutWrappers(given);
  const parts = values.map((node) => ({ node }));
  const found = exportPathOf(file, callee);
  const path = found && [...(found.module === '' ? [] : [found.module]), found.path].join('.');
  // What the function of `Array.from(list, f)` makes is not what it was given.
  if (path === 'Array.from' && values.length > 1) return undefined;
  if (path === 'JSON.stringify') return withReplacer(values) ? [] : parts.slice(0, 1);
  if (path !== undefined && (FORMATTERS.has(path) || (CARRYING_FUNCTIONS.has(path) && !STRICT_FUNCTIONS.has(path)))) return parts;
  if (callee.type === 'Identifier' && ENCODING_NAME.test(callee.name)) return parts.slice(0, 1);
  if (callee.type !== 'MemberExpression') return undefined;
  // The colour functions of text libraries, and `util.inspect` where nothing tells what `util` is.
  if (COLOUR_ROOTS.has(rootNameOf(callee)) || FORMATTERS.has(`${rootNameOf(callee)}.${memberNameOf(callee) ?? ''}`)) return parts;
  const object = withoutWrappers(callee.object);
  if (/^(?:map|flatMap)$/u.test(memberNameOf(callee) ?? '')) return resultsOf(values[0]);
  if (object.type === 'NewExpression') return lastNameOf(object.callee) === 'TextDecoder' ? parts : undefined;
  if (memberNameOf(callee) === 'concat') return [{ node: object }, ...parts];
  return object.type === 'ArrayExpression' && memberNameOf(callee) === 'join' ? [{ node: object }] : undefined;
}

/** What a function that is handed over gives for each element. */
function resultsOf(given: TSESTree.Node | undefined): readonly Part[] | undefined {
  if (!given || !isFunction(given)) return undefined;
  if (given.body.type !== 'BlockStatement') return [{ node: given.body }];
  return given.body.body.flatMap((statement) => (statement.type === 'ReturnStatement' && statement.argument ? [{ node: statement.argument }] : []));
}

/** A list or function as the second argument decides what is written. */
function withReplacer([, replacer]: readonly TSESTree.Node[]): boolean {
  return replacer !== undefined && replacer.type !== 'Literal' && !isUndefined(replacer);
}

function rootNameOf(node: TSESTree.MemberExpression): string {
  let root: TSESTree.Node = node;
  while (root.type === 'MemberExpression') root = withoutWrappers(root.object);
  return root.type === 'Identifier' ? root.name : '';
}

/** What a call carries on in its result, as a whole: `x.toString('hex')`, `JSON.parse(x)`, `bs58.encode(x)`. */
export function carriedBy(file: SourceFile, node: TSESTree.CallExpression): TSESTree.Node | undefined {
  const callee = withoutWrappers(node.callee);
  const found = exportPathOf(file, callee);
  if (found?.module === '' && STRICT_FUNCTIONS.has(found.path)) return node.arguments[0];
  if (callee.type !== 'MemberExpression') return undefined;
  const method = memberNameOf(callee) ?? '';
  if (ENCODING_METHOD.test(method) || (method === 'encode' && ENCODERS.test(lastNameOf(callee.object) ?? ''))) return node.arguments[0];
  if (!CARRYING_METHODS.has(method)) return undefined;
  return callee.object.type === 'Literal' ? undefined : callee.object;
}
