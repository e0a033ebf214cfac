/** What a parameter, a field of a class or the result of a call is, as far as this file says: a default, what calls hand over, what is put there. */
import type { TSESTree } from '@typescript-eslint/utils';
import { behind, isNeverReassigned, propertyOf, variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { ancestorsOf, classBodyAround, type FunctionNode, isFunction, keyNameOf, memberNameOf, nodesOf } from './nodes.ts';
import { givenBackBy } from './returns.ts';

/** The expressions that a parameter or a field of the class around is given in this file, or that a call of its functions gives back; none for anything else. */
export function handedTo(file: SourceFile, node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === 'MemberExpression') return putInField(file, node);
  if (node.type === 'CallExpression') return givenBackBy(file, node);
  const variable = variableOf(file, node);
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || definition?.type !== 'Parameter' || others.length > 0 || !isNeverReassigned(variable)) return [];
  const place = placeOf(definition.name);
  const around = place?.parameter.parent;
  if (!place || !around || !isFunction(around)) return [];
  const index = around.params.findIndex((parameter) => parameter === place.parameter);
  const given = argumentsAt(file, around, index).flatMap((argument) => memberAlong(file, argument, place.path));
  return place.fallback ? [place.fallback, ...given] : given;
}

/** Where a name stands among the parameters of its function: the parameter, the members that lead to it there, and its default. */
interface Place {
  readonly parameter: TSESTree.Node;
  readonly path: readonly string[];
  readonly fallback: TSESTree.Node | undefined;
}

function placeOf(name: TSESTree.Node): Place | undefined {
  const { parent } = name;
  const fallback = parent?.type === 'AssignmentPattern' && parent.left === name ? parent.right : undefined;
  const path: string[] = [];
  let parameter = name;
  for (const around of ancestorsOf(name)) {
    if (isFunction(around)) return { parameter, path, fallback };
    const key = around.type === 'Property' ? keyNameOf(around) : undefined;
    if (key !== undefined) path.unshift(key);
    else if (around.type !== 'AssignmentPattern' && around.type !== 'ObjectPattern') return undefined;
    parameter = around;
  }
  return undefined;
}

/** What calls of a function by its name hand over at a place. */
function argumentsAt(file: SourceFile, called: FunctionNode, index: number): readonly TSESTree.Node[] {
  const name = called.type === 'FunctionDeclaration' ? called.id : called.parent.type === 'VariableDeclarator' ? called.parent.id : undefined;
  const references = name ? (variableOf(file, name)?.references ?? []) : [];
  return references.flatMap(({ identifier }) => {
    const call = identifier.parent;
    const argument = call.type === 'CallExpression' && call.callee === identifier ? call.arguments[index] : undefined;
    return argument && argument.type !== 'SpreadElement' ? [argument] : [];
  });
}

function memberAlong(file: SourceFile, node: TSESTree.Node, path: readonly string[]): readonly TSESTree.Node[] {
  const [name, ...rest] = path;
  if (name === undefined) return [node];
  const object = behind(file, node);
  const property = object.type === 'ObjectExpression' ? propertyOf(object, name) : undefined;
  return property ? memberAlong(file, property.value, rest) : [];
}

function putInField(file: SourceFile, node: TSESTree.MemberExpression): readonly TSESTree.Node[] {
  const name = memberNameOf(node);
  if (name === undefined) return [];
  const body = node.object.type === 'ThisExpression' ? classBodyAround(node) : classNamed(file, node.object);
  return (body && fieldsOf(file).get(body)?.get(name)) ?? [];
}

/** The class of this file that a name stands for: `Vault` of `Vault.KEY`. */
function classNamed(file: SourceFile, node: TSESTree.Node): TSESTree.Node | undefined {
  const declared = variableOf(file, node)?.defs[0]?.node;
  const made = declared?.type === 'VariableDeclarator' ? behind(file, node) : declared;
  return made?.type === 'ClassDeclaration' || made?.type === 'ClassExpression' ? made.body : undefined;
}

/** What is put into the fields of each class of a file. */
const fieldsOf = perFile((file: SourceFile): ReadonlyMap<TSESTree.Node, ReadonlyMap<string, readonly TSESTree.Node[]>> => {
  const classes = new Map<TSESTree.Node, Map<string, TSESTree.Node[]>>();
  const add = (place: TSESTree.Node, name: string | undefined, value: TSESTree.Node | null): void => {
    const body = classBodyAround(place);
    if (!body || name === undefined || !value) return;
    const fields = classes.get(body) ?? new Map<string, TSESTree.Node[]>();
    fields.set(name, [...(fields.get(name) ?? []), value]);
    classes.set(body, fields);
  };
  for (const field of nodesOf(file, 'PropertyDefinition')) add(field, keyNameOf(field), field.value);
  for (const { left, right } of nodesOf(file, 'AssignmentExpression')) {
    if (left.type === 'MemberExpression' && left.object.type === 'ThisExpression') add(left, memberNameOf(left), right);
  }
  return classes;
});
