/** Secrets that a cloud SDK reads once and the program keeps, so that a rotated one never reaches it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { SECRET_STORE_MODULES, SECRET_STORE_READS, type SecretStoreRead } from '../catalog/secretStores.ts';
import { behind, propertyOf, variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { exportKeyOf, instanceMemberOf } from './instances.ts';
import { isMemo } from './memos.ts';
import { importedModulesOf } from './modules.ts';
import {
  enclosingFunctionOf, type FunctionNode, isFunction, isTypeWrapper, isWithin, memberNameOf, nodesOf, runsAtModuleLoad,
  withoutWrappers,
} from './nodes.ts';
import { mentionOfModules } from './vocabulary.ts';

/** A read of a store whose answer is kept. */
export interface KeptRead {
  readonly node: TSESTree.CallExpression;
  /** What people call the store. */
  readonly store: string;
}

/** How many times a value may be put into a variable on its way. */
const MAX_STEPS = 4;

/** The reads of stores that a file keeps; files that import no SDK of a store are done at once. */
export const keptReadsOf = perFile((file: SourceFile): readonly KeptRead[] => {
  if (!mentionsStore(file) || ![...importedModulesOf(file)].some((module) => SECRET_STORE_MODULES.has(module))) return [];
  return nodesOf(file, 'CallExpression').flatMap((node) => {
    const store = storeReadOf(file, node);
    return store !== undefined && isKept(file, node, MAX_STEPS) ? [{ node, store }] : [];
  });
});

const mentionsStore = mentionOfModules(() => SECRET_STORE_MODULES);

/** What people call the store that a call reads a secret from; `undefined` for any other call. */
export function storeReadOf(file: SourceFile, { callee: given, arguments: [first] }: TSESTree.CallExpression): string | undefined {
  const callee = withoutWrappers(given);
  if (callee.type !== 'MemberExpression') return undefined;
  if (memberNameOf(callee) !== 'send') return storeNamed(file, instanceMemberOf(file, callee), first);
  const command = first && behind(file, first);
  if (command?.type !== 'NewExpression') return undefined;
  return storeNamed(file, exportKeyOf(file, command.callee), command.arguments[0]);
}

function storeNamed(file: SourceFile, call: string | undefined, options: TSESTree.Node | undefined): string | undefined {
  const found = SECRET_STORE_READS.find((read) => read.call === call);
  return found && hasOption(file, found, options) ? found.store : undefined;
}

function hasOption(file: SourceFile, { onlyWith }: SecretStoreRead, options: TSESTree.Node | undefined): boolean {
  if (onlyWith === undefined) return true;
  const object = options && behind(file, options);
  const value = object?.type === 'ObjectExpression' ? propertyOf(object, onlyWith)?.value : undefined;
  return value?.type === 'Literal' && value.value === true;
}

/** Whether what an expression gives ends in a place that later calls read. */
function isKept(file: SourceFile, given: TSESTree.Node, left: number): boolean {
  if (left === 0) return false;
  const node = passedOn(given);
  const { parent } = node;
  if (parent?.type === 'AssignmentExpression' && parent.right === node) return isKeptByAssignment(file, parent);
  if (parent?.type === 'VariableDeclarator') {
    return runsAtModuleLoad(node) || namesIn(parent.id).some((name) => isReadIntoKeeper(file, name, left));
  }
  if (parent?.type === 'MemberExpression' && memberNameOf(parent) === 'then') return isKeptByThen(file, parent.parent, left);
  return parent?.type === 'Property' && runsAtModuleLoad(node) && parent.value === node;
}

/** The outermost expression that only unpacks a value: `JSON.parse((await read()).SecretString ?? '{}').key`. */
function passedOn(given: TSESTree.Node): TSESTree.Node {
  let node = given;
  for (;;) {
    const { parent } = node;
    if (!parent) return node;
    const isUnpacked =
      isTypeWrapper(parent) || parent.type === 'AwaitExpression' || parent.type === 'ChainExpression' ||
      (parent.type === 'LogicalExpression') || isMemberOf(parent, node) || isDecoded(parent, node);
    if (!isUnpacked) return node;
    node = parent;
  }
}

function isMemberOf(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  return parent.type === 'MemberExpression' && parent.object === node && !['then', 'catch', 'finally'].includes(memberNameOf(parent) ?? '');
}

/** `JSON.parse(x)`, `x.toString()`, `read().promise()`. */
function isDecoded(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  if (parent.type !== 'CallExpression') return false;
  if (parent.callee === node) return true;
  const callee = withoutWrappers(parent.callee);
  const name = callee.type === 'MemberExpression' ? memberNameOf(callee) : undefined;
  return parent.arguments[0] === node && (name === 'parse' || name === 'from');
}

/** An assignment to a variable outside: at module load, in a function that runs then, or once for all calls. */
function isKeptByAssignment(file: SourceFile, assignment: TSESTree.AssignmentExpression): boolean {
  return isMemo(file, assignment) || (isAtLoad(assignment) && isOutside(file, assignment.left));
}

/** Whether code runs while the module loads: there, or in a callback given to a promise there. */
function isAtLoad(node: TSESTree.Node): boolean {
  const home = enclosingFunctionOf(node);
  if (!home) return true;
  const { parent } = home;
  if (parent.type !== 'CallExpression' || !runsAtModuleLoad(parent)) return false;
  const isThen = parent.callee.type === 'MemberExpression' && memberNameOf(parent.callee) === 'then';
  return parent.callee === home || (isThen && parent.arguments[0] === home);
}

function isOutside(file: SourceFile, left: TSESTree.Node): boolean {
  if (left.type !== 'Identifier') return false;
  const home = enclosingFunctionOf(left);
  const variable = variableOf(file, left);
  const [id] = variable?.identifiers ?? [];
  if (!variable || !id || (home && isWithin(id, home))) return false;
  return variable.references.every((other) => other.init === true || !other.isWrite() || other.identifier === left);
}

/** `read().then((answer) => { secret = answer.SecretString; })`, or a promise of the module. */
function isKeptByThen(file: SourceFile, call: TSESTree.Node, left: number): boolean {
  if (call.type !== 'CallExpression') return false;
  const [callback] = call.arguments;
  if (callback && isFunction(callback) && callback.params[0]) {
    if (namesIn(callback.params[0]).some((name) => isReadIntoKeeper(file, name, left))) return true;
    if (!returnsSomething(callback)) return false;
  }
  return isKept(file, call, left - 1);
}

function returnsSomething(callback: FunctionNode): boolean {
  return callback.body.type !== 'BlockStatement' || callback.body.body.some((statement) => statement.type === 'ReturnStatement' && statement.argument);
}

/** Whether a read of a local name is put where it stays. */
function isReadIntoKeeper(file: SourceFile, name: TSESTree.Identifier, left: number): boolean {
  const references = variableOf(file, name)?.references ?? [];
  return references.some(({ identifier, init }) => init !== true && isKept(file, identifier, left - 1));
}

/** The names that a pattern declares. */
function namesIn(pattern: TSESTree.Node): readonly TSESTree.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => namesIn(property.type === 'Property' ? property.value : property.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    default:
      return [];
  }
}
