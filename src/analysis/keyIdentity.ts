/** Which key an expression is, so that two places of a file can be told to use the same one. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isNeverReassigned, variableOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import { environmentReadsOf } from './environment.ts';
import { perFile, type SourceFile } from './file.ts';
import { encodedBy } from './flow.ts';
import { handleNameOf, revealOf } from './handles.ts';
import { classBodyAround, isFunction, lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';

/** A key as far as the file tells one from another. */
export interface KeyIdentity {
  /** Equal for two expressions exactly when they are the same key; never shown, since it may hold a value. */
  readonly id: string;
  /** What people call the key; `undefined` for one without a name. */
  readonly name: string | undefined;
  /** Whether the key is a text that stands in the code. */
  readonly isText: boolean;
}

/** The key that an origin of a value is; `undefined` when it is nothing that two places can share. */
export function keyIdentityOf(file: SourceFile, origin: TSESTree.Node): KeyIdentity | undefined {
  const handle = revealOf(file, origin)?.name ?? handleNameOf(file, origin) ?? handleGivenTo(file, origin);
  if (handle !== undefined) return { id: `secret ${handle}`, name: handle, isText: false };
  const variable = variablesRead(file).get(origin) ?? variablesRead(file).get(declarationOf(file, origin) ?? origin);
  if (variable !== undefined) return { id: `variable ${variable}`, name: variable, isText: false };
  return ofPlace(file, origin) ?? ofValue(file, origin);
}

/** The variable of the environment that each node reads, by the reading expression or the name that a pattern declares. */
const variablesRead = perFile((file: SourceFile): ReadonlyMap<TSESTree.Node, string> =>
  new Map(environmentReadsOf(file).map(({ node, variable }) => {
    const local = node.type === 'Property' ? node.value : node.type === 'ImportSpecifier' ? node.local : node;
    return [local.type === 'AssignmentPattern' ? local.left : local, variable];
  })),
);

function declarationOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node | undefined {
  return node.type === 'Identifier' ? variableOf(file, node)?.identifiers[0] : undefined;
}

/** `key` in `HANDLE.tryEach((key) => …)`, which is a version of the secret. */
function handleGivenTo(file: SourceFile, node: TSESTree.Node): string | undefined {
  const [definition] = variableOf(file, node)?.defs ?? [];
  if (!definition || !isFunction(definition.node) || definition.node.params[0] !== definition.name) return undefined;
  const { parent } = definition.node;
  const isGiven = parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && parent.arguments[0] === definition.node;
  return isGiven && parent.callee.type === 'MemberExpression' ? handleNameOf(file, parent.callee.object) : undefined;
}

/** A variable that keeps its value, or a member of one: `key`, `config.keys.main`, `this.key`. */
function ofPlace(file: SourceFile, origin: TSESTree.Node): KeyIdentity | undefined {
  const path: string[] = [];
  let root = withoutWrappers(origin);
  while (root.type === 'MemberExpression') {
    const step = memberNameOf(root);
    if (step === undefined) return undefined;
    path.unshift(step);
    root = withoutWrappers(root.object);
  }
  const start = startOf(file, root);
  return start === undefined ? undefined : { id: ['place', start, ...path].join(' '), name: lastNameOf(origin), isText: false };
}

/** Where the root of a path is declared; globals by name, `this` by its class. */
function startOf(file: SourceFile, root: TSESTree.Node): string | undefined {
  if (root.type === 'ThisExpression') {
    const body = classBodyAround(root);
    return body && `class ${String(body.range[0])}`;
  }
  if (root.type !== 'Identifier' || root.name === 'undefined') return undefined;
  const variable = variableOf(file, root);
  if (!variable) return `global ${root.name}`;
  return isNeverReassigned(variable) ? `variable ${String(variable.identifiers[0]?.range[0])}` : undefined;
}

/** A value that stands in the code, or one that a call makes, kept in a constant. */
function ofValue(file: SourceFile, origin: TSESTree.Node): KeyIdentity | undefined {
  const text = stringOf(file, origin);
  if (text !== undefined) return text === '' ? undefined : { id: `text ${text}`, name: undefined, isText: true };
  const isMade = origin.type === 'CallExpression' || origin.type === 'NewExpression';
  return isMade ? { id: `made ${String(origin.range[0])}`, name: undefined, isText: false } : undefined;
}

/** Calls that take a piece of a key. */
const TAKES_PART = /^(?:slice|subarray|substring|substr)$/u;

/** Which piece of a key a value is: two different ones of 64 random bytes are two keys. `undefined` for all of it. */
export function partOf(file: SourceFile, given: TSESTree.Node, left = 12): string | undefined {
  const node = withoutWrappers(given);
  if (left === 0) return undefined;
  if (node.type === 'Identifier') {
    const [definition] = variableOf(file, node)?.defs ?? [];
    const init = definition?.node.type === 'VariableDeclarator' && definition.node.id === definition.name ? definition.node.init : undefined;
    return init ? partOf(file, init, left - 1) : undefined;
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const isPart = node.callee.type === 'MemberExpression' && TAKES_PART.test(memberNameOf(node.callee) ?? '');
  if (isPart) return node.arguments.map((argument) => file.sourceCode.getText(argument)).join();
  const inner = encodedBy(file, node);
  return inner && partOf(file, inner, left - 1);
}
