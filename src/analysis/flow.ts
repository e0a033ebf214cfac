/** Where a value comes from inside one file: the expressions that may end up in a given place. */
import type { TSESTree } from '@typescript-eslint/utils';
import { behind, initialiserOf, isGlobal, propertyOf } from './bindings.ts';
import { exportPathOf } from './modules.ts';
import type { SourceFile } from './file.ts';
import { lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';

/** Enough for any chain that a person writes; stops on cycles such as `var a = b, b = a`. */
const MAX_STEPS = 12;

/**
 * The expressions that a value may come from: through variables, branches, fallbacks, encoders and members of constants.
 *
 * A concatenation is one origin when it has only constant parts, so callers evaluate each origin with `stringOf`.
 */
export function originsOf(file: SourceFile, node: TSESTree.Node): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  collect(file, node, MAX_STEPS, found);
  return found;
}

function collect(file: SourceFile, given: TSESTree.Node, left: number, found: TSESTree.Node[]): void {
  const node = withoutWrappers(given);
  const sources = left > 0 ? stepBack(file, node) : undefined;
  if (!sources) {
    if (!found.includes(node)) found.push(node);
    return;
  }
  for (const source of sources) collect(file, source, left - 1, found);
}

/** The expressions that a node only passes on; `undefined` when the node is itself the origin. */
function stepBack(file: SourceFile, node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  switch (node.type) {
    case 'Identifier': {
      const init = initialiserOf(file, node);
      return init && [init];
    }
    case 'LogicalExpression':
      return node.operator === '&&' ? [node.right] : [node.left, node.right];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'AwaitExpression':
      return [node.argument];
    case 'MemberExpression': {
      const value = memberValueOf(file, node);
      return value && [value];
    }
    case 'CallExpression':
    case 'NewExpression': {
      const inner = encodedBy(file, node) ?? givenAtOnce(node);
      return inner && [inner];
    }
    default:
      return undefined;
  }
}

/** `(() => 'text')()`. */
function givenAtOnce({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): TSESTree.Node | undefined {
  return callee.type === 'ArrowFunctionExpression' && callee.body.type !== 'BlockStatement' ? callee.body : undefined;
}

/** The value behind `config.db.password` when `config` is an object literal of this file. */
export function memberValueOf(file: SourceFile, node: TSESTree.MemberExpression): TSESTree.Node | undefined {
  const name = memberNameOf(node);
  const target = node.object.type === 'MemberExpression' ? memberValueOf(file, node.object) : node.object;
  const object = target && behind(file, target);
  if (name === undefined || object?.type !== 'ObjectExpression') return undefined;
  const property = propertyOf(object, name);
  return property?.kind === 'init' && !property.method ? property.value : undefined;
}

/** Functions of several libraries that turn text into bytes. */
const DECODER = /^(?:arrayify|base64ToBytes|decodeBase64|decodeUTF8|from_hex|from_base64|from_string|hexToBytes|hexToUint8Array|stringToBytes|toUtf8Bytes|utf8ToBytes)$/u;

/** Objects of several libraries whose `decode` does the same. */
const DECODERS = /^(?:bs58(?:check)?|base(?:16|32|58|64)(?:url)?|b64|hex)$/iu;

/** What a call only encodes: `Buffer.from(x, 'hex')`, `new TextEncoder().encode(x)`, `createSecretKey(x)`, `x.trim()`. */
export function encodedBy(
  file: SourceFile,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): TSESTree.Node | undefined {
  const [first] = node.arguments;
  const { callee } = node;
  if (callee.type === 'Identifier') {
    const isCopy = isGlobal(file, callee, 'String') || isGlobal(file, callee, 'Uint8Array');
    if (DECODER.test(callee.name)) return first;
    // What stands elsewhere is what has to move; a text inside the call goes with it.
    if (isGlobal(file, callee, 'atob')) return first?.type === 'Literal' ? undefined : first;
    return first && (isCopy || isKeyFactory(file, callee)) ? first : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const method = memberNameOf(callee);
  if (DECODER.test(method ?? '')) return first;
  if (isGlobal(file, callee.object, 'Buffer') || isKeyFactory(file, callee)) {
    return method === 'from' || isKeyFactory(file, callee) ? first : undefined;
  }
  if (isGlobal(file, callee.object, 'Uint8Array') && method === 'from') return first;
  if (method === 'decode' && DECODERS.test(lastNameOf(callee.object) ?? '')) return first;
  if (method === 'encode' && isTextEncoder(file, callee.object)) return first;
  if (method === 'parse' && /^CryptoJS$|^(?:Utf8|Hex|Base64)$/u.test(lastNameOf(callee.object) ?? '')) return first;
  const keepsValue = ['trim', 'toString', 'replace', 'replaceAll', 'padEnd', 'padStart', 'slice', 'substring'].includes(method ?? '');
  return keepsValue && callee.object.type !== 'Literal' ? callee.object : undefined;
}

function isKeyFactory(file: SourceFile, callee: TSESTree.Node): boolean {
  const path = exportPathOf(file, callee);
  return path?.module === 'crypto' && ['createSecretKey', 'createPrivateKey'].includes(path.path);
}

function isTextEncoder(file: SourceFile, node: TSESTree.Node): boolean {
  const encoder = behind(file, node);
  return encoder.type === 'NewExpression' && lastNameOf(encoder.callee) === 'TextEncoder';
}
