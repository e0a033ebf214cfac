/** Whether an object never leaves its file whole, so that each read of a member of it is in view. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from './bindings.ts';
import { leavesFile } from './exported.ts';
import type { SourceFile } from './file.ts';
import { ancestorsOf, isFunction, isTypeWrapper, isWithin, keyNameOf, memberNameOf, nodesOf } from './nodes.ts';

/** Where a property stands: the constant that holds its object, and the names that lead to it from there. */
interface Place {
  readonly declarator: TSESTree.VariableDeclarator;
  readonly path: readonly string[];
}

/** Whether the property of a constant object is only ever read, member by member. */
export function isReadByMember(file: SourceFile, property: TSESTree.Property): boolean {
  const place = placeOf(property);
  if (!place || leavesFile(file, place.declarator.id)) return false;
  const { declarator, path } = place;
  const variable = variableOf(file, declarator.id);
  const reads = variable?.references.filter(({ init }) => init !== true).map(({ identifier }) => identifier) ?? [];
  const own = nodesOf(file, 'ThisExpression').filter((node) => isWithin(node, declarator));
  return reads.every((read) => isHarmless(read, path)) && own.every((node) => isHarmlessThis(node, place));
}

function placeOf(property: TSESTree.Node): Place | undefined {
  const path: string[] = [];
  for (let node = property; ; ) {
    const name = node.type === 'Property' ? keyNameOf(node) : undefined;
    if (name === undefined || !node.parent) return undefined;
    path.unshift(name);
    let object = node.parent;
    while (object.parent && isTypeWrapper(object.parent)) object = object.parent;
    const { parent } = object;
    if (parent?.type === 'VariableDeclarator') {
      return parent.id.type === 'Identifier' && parent.parent.kind === 'const' ? { declarator: parent, path } : undefined;
    }
    if (parent?.type !== 'Property' || parent.value !== object) return undefined;
    node = parent;
  }
}

/** What `this` is in a method of the object, or of one inside it; arrow functions have the one outside. */
function isHarmlessThis(node: TSESTree.Node, { declarator, path }: Place): boolean {
  const home = [...ancestorsOf(node)].find((around) => isFunction(around) && around.type !== 'ArrowFunctionExpression');
  if (!home || !isWithin(home, declarator)) return true;
  const method = home.parent.type === 'Property' ? placeOf(home.parent) : undefined;
  if (method?.declarator !== declarator) return false;
  const around = method.path.slice(0, -1);
  const isOnTheWay = around.every((name, index) => name === path[index]);
  return !isOnTheWay || isHarmless(node, path.slice(around.length));
}

/** Follows the members that are read from an expression: to the property itself, or to another one. */
function isHarmless(start: TSESTree.Node, path: readonly string[]): boolean {
  let node = start;
  for (const [index, name] of path.entries()) {
    const { parent } = node;
    if (parent?.type !== 'MemberExpression' || parent.object !== node) return index === path.length - 1 && isTakenApart(node);
    const read = memberNameOf(parent);
    if (read !== name) return read !== undefined;
    node = parent;
  }
  return isOnlyRead(node);
}

/** `const { password } = config.db`: what the pattern names is read then and there. */
function isTakenApart(node: TSESTree.Node): boolean {
  const { parent } = node;
  return parent?.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'ObjectPattern' &&
    parent.id.properties.every(({ type }) => type === 'Property');
}

function isOnlyRead(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left !== node;
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      return false;
    case 'UnaryExpression':
      return parent.operator !== 'delete';
    case 'Property':
      return parent.parent.type !== 'ObjectPattern';
    case undefined:
      return false;
    default:
      return true;
  }
}
