/** Functions that encrypt and decrypt by themselves under one secret, so that a keyring could take their place. */
import type { TSESTree } from '@typescript-eslint/utils';
import { apiCallsOf } from './apis.ts';
import { declaratorOf, isGlobal, variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { revealOf } from './handles.ts';
import { exportKeyOf } from './instances.ts';
import { keyOriginOf } from './keyOrigins.ts';
import { ancestorsOf, enclosingFunctionOf, type FunctionNode, isWithin, keyNameOf, memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';
import { isText, openedAs } from './texts.ts';

/** A function of the module, as `function f(x) {}` or `const f = (x) => {}`. */
export interface CipherFunction {
  readonly fn: FunctionNode;
  readonly body: TSESTree.BlockStatement;
  readonly id: TSESTree.Identifier;
  readonly parameter: TSESTree.Identifier;
  /** The whole statement, `export` included. */
  readonly statement: TSESTree.FunctionDeclaration | TSESTree.VariableDeclaration | TSESTree.ExportNamedDeclaration;
}

/** Two functions that undo each other, under one secret. */
export interface CipherPair {
  readonly encrypts: CipherFunction;
  readonly decrypts: CipherFunction;
  /** What the decrypting function gives. */
  readonly opens: 'text' | 'bytes';
}

/** The one pair of a file under a secret; `undefined` when there are more, or either does more than a keyring would. */
export function cipherPairOf(file: SourceFile, secret: string): CipherPair | undefined {
  const { encryption, decryption } = callsUnder(file, secret);
  const encrypts = encryption && cipherFunctionOf(file, encryption);
  const decrypts = decryption && cipherFunctionOf(file, decryption);
  if (!encrypts || !decrypts || !onlyEncrypts(file, encrypts) || !takesText(file, decrypts)) return undefined;
  const given = returnedBy(file, encrypts.fn);
  const opened = returnedBy(file, decrypts.fn);
  const opens = opened && openedAs(file, opened);
  return given && isText(file, given) && opens ? { encrypts, decrypts, opens } : undefined;
}

function callsUnder(file: SourceFile, secret: string): { readonly encryption?: TSESTree.Node | undefined; readonly decryption?: TSESTree.Node | undefined } {
  const found = apiCallsOf(file).filter(({ node: { arguments: [, key] }, api: { module, export: name } }) => {
    if (module !== 'crypto' || !/^create(?:Dec|C)ipheriv$/u.test(name)) return false;
    return key !== undefined && keyOriginOf(file, key)?.reveal.name === secret;
  });
  const [first, second] = found;
  if (found.length !== 2 || !first || !second || first.api.export === second.api.export) return {};
  const [encryption, decryption] = first.api.export === 'createCipheriv' ? [first, second] : [second, first];
  return { encryption: encryption.node, decryption: decryption.node };
}

function cipherFunctionOf(file: SourceFile, call: TSESTree.Node): CipherFunction | undefined {
  const fn = enclosingFunctionOf(call);
  const [parameter] = fn?.params ?? [];
  if (!fn || fn.generator || fn.params.length !== 1 || parameter?.type !== 'Identifier' || parameter.optional || fn.body.type !== 'BlockStatement') return undefined;
  const declarator = fn.type !== 'FunctionDeclaration' && fn.parent.type === 'VariableDeclarator' ? fn.parent : undefined;
  const id = fn.type === 'FunctionDeclaration' ? fn.id : declarator?.id;
  const inner = declarator?.parent ?? fn;
  if (id?.type !== 'Identifier' || (declarator && (declarator.parent.kind !== 'const' || declarator.parent.declarations.length !== 1))) return undefined;
  const statement = inner.parent.type === 'ExportNamedDeclaration' ? inner.parent : inner;
  if (!isStatement(statement) || statement.parent.type !== 'Program') return undefined;
  const isCalledByItself = variableOf(file, id)?.references.some(({ identifier, init }) => init !== true && isWithin(identifier, fn));
  return isCalledByItself === false ? { fn, body: fn.body, id, parameter, statement } : undefined;
}

function isStatement(node: TSESTree.Node): node is CipherFunction['statement'] {
  return node.type === 'FunctionDeclaration' || node.type === 'VariableDeclaration' || node.type === 'ExportNamedDeclaration';
}

/** What a function returns, when it does so once, at its end. */
function returnedBy(file: SourceFile, fn: FunctionNode): TSESTree.Expression | undefined {
  const returns = nodesOf(file, 'ReturnStatement').filter((node) => enclosingFunctionOf(node) === fn);
  const [only] = returns;
  const last = fn.body.type === 'BlockStatement' ? fn.body.body.at(-1) : undefined;
  return returns.length === 1 && only === last ? (only?.argument ?? undefined) : undefined;
}

/** Whether a function's body can go: it binds its text to nothing, and reads and changes nothing else. */
function onlyEncrypts(file: SourceFile, { fn, body, parameter }: CipherFunction): boolean {
  const reads = (variableOf(file, parameter)?.references ?? []).map(({ identifier }) => identifier);
  const [read] = reads;
  if (reads.length !== 1 || !read || !isEncrypted(read) || !isPlainType(parameter, /^(?:string|Buffer|Uint8Array)$/u)) return false;
  const isSimple = body.body.every(({ type }) => type === 'VariableDeclaration' || type === 'ReturnStatement' || type === 'ExpressionStatement');
  const inside = <T extends TSESTree.Node>(nodes: readonly T[]): readonly T[] => nodes.filter((node) => isWithin(node, body));
  const calls = [...inside(nodesOf(file, 'CallExpression')), ...inside(nodesOf(file, 'NewExpression'))];
  const pauses = [...nodesOf(file, 'AwaitExpression'), ...nodesOf(file, 'ThrowStatement')];
  const changes = inside(nodesOf(file, 'AssignmentExpression')).every(({ left }) => isOwn(file, left, fn));
  return isSimple && changes && inside(pauses).length === 0 && calls.every((call) => isOwnCall(file, call, fn));
}

/** `cipher.update(text)` or `cipher.update(text, 'utf8', …)`. */
function isEncrypted(read: TSESTree.Node): boolean {
  const { parent } = read;
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== read || parent.callee.type !== 'MemberExpression') return false;
  const [, encoding] = parent.arguments;
  return memberNameOf(parent.callee) === 'update' && (encoding === undefined || isUtf8(encoding));
}

function isUtf8(node: TSESTree.Node): boolean {
  return (node.type === 'Literal' && /^utf-?8$/iu.test(String(node.value))) || (node.type === 'Identifier' && node.name === 'undefined');
}

/** A call of `node:crypto`, of `Buffer`, of the handle, or of a method of what the function made; binding to a context is none of them. */
function isOwnCall(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression, fn: FunctionNode): boolean {
  const callee = withoutWrappers(call.callee);
  if (exportKeyOf(file, callee)?.startsWith('crypto:') === true || revealOf(file, call)) return true;
  if (callee.type !== 'MemberExpression' || memberNameOf(callee) === 'setAAD') return false;
  let root = withoutWrappers(callee.object);
  while (root.type === 'MemberExpression' || root.type === 'CallExpression') root = withoutWrappers(root.type === 'CallExpression' ? root.callee : root.object);
  return isGlobal(file, root, 'Buffer') || root.type === 'ArrayExpression' || exportKeyOf(file, root)?.startsWith('crypto:') === true || isOwn(file, root, fn);
}

function isOwn(file: SourceFile, node: TSESTree.Node, fn: FunctionNode): boolean {
  const [id] = (node.type === 'Identifier' ? variableOf(file, node)?.identifiers : undefined) ?? [];
  return id !== undefined && isWithin(id, fn);
}

/** Whether a function is given text: it says so, or takes it apart as such. */
function takesText(file: SourceFile, { parameter }: CipherFunction): boolean {
  if (parameter.typeAnnotation) return isPlainType(parameter, /^string$/u);
  return (variableOf(file, parameter)?.references ?? []).some(({ identifier: { parent } }) => {
    if (parent.type === 'MemberExpression') return memberNameOf(parent) === 'split';
    return parent.type === 'CallExpression' && parent.arguments.length === 2 && parent.arguments[0]?.type === 'Identifier' && isBufferFrom(file, parent.callee);
  });
}

function isBufferFrom(file: SourceFile, callee: TSESTree.Node): boolean {
  return callee.type === 'MemberExpression' && memberNameOf(callee) === 'from' && isGlobal(file, callee.object, 'Buffer');
}

function isPlainType({ typeAnnotation }: TSESTree.Identifier, names: RegExp): boolean {
  const type = typeAnnotation?.typeAnnotation;
  if (!type) return true;
  if (type.type === 'TSStringKeyword') return names.test('string');
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && names.test(type.typeName.name);
}

/** The functions that keyrings are given to read texts of an older format: what they decrypt is never written again. */
const legacyReadersOf = perFile((file: SourceFile): ReadonlySet<TSESTree.Node> => {
  const readers = new Set<TSESTree.Node>();
  for (const property of nodesOf(file, 'Property')) {
    if (keyNameOf(property) !== 'legacy' || !isGivenToKeyring(property)) continue;
    readers.add(property.value);
    for (const identifier of nodesOf(file, 'Identifier').filter((node) => isWithin(node, property.value))) {
      const variable = variableOf(file, identifier);
      for (const { node } of variable?.defs ?? []) readers.add(node);
      const init = variable && declaratorOf(variable)?.init;
      if (init) readers.add(init);
    }
  }
  return readers;
});

/** `ring.decrypt(text, { legacy })`. */
function isGivenToKeyring({ parent: { parent: call } }: TSESTree.Property): boolean {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  return /^(?:decrypt(?:Async)?|reencrypt(?:All)?)$/u.test(memberNameOf(call.callee) ?? '');
}

/** Whether code stands in a function that only reads texts of an older format for a keyring. */
export function isInLegacyReader(file: SourceFile, node: TSESTree.Node): boolean {
  const readers = legacyReadersOf(file);
  return readers.size > 0 && [...ancestorsOf(node)].some((around) => readers.has(around));
}
