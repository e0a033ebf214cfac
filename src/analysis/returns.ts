/** What a call of a function of the same file gives back, with the call's arguments in place of its parameters. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { originsOf } from './flow.ts';
import { ancestorsOf, enclosingFunctionOf, type FunctionNode, isFunction, keyNameOf, memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';
import { shownPartsOf } from './shownParts.ts';

/** Deeper texts are not taken apart. */
const MAX_DEPTH = 6;

/** The expressions that show in the result of a call; none when the function is not of this file. */
export function returnedBy(file: SourceFile, call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  return resultOf(file, call, (result) => leavesOf(file, result, MAX_DEPTH));
}

/** The expressions that the whole result of a call may come from: what is only a piece of it, or says how it is encoded, is none. */
export function givenBackBy(file: SourceFile, call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  return resultOf(file, call, (result) => originsOf(file, result));
}

function resultOf(
  file: SourceFile,
  { callee, arguments: given }: TSESTree.CallExpression,
  sourcesOf: (result: TSESTree.Node) => readonly TSESTree.Node[],
): readonly TSESTree.Node[] {
  const called = functionOf(file, callee);
  if (!called) return [];
  return (resultsOf(file).get(called) ?? []).flatMap(sourcesOf).flatMap((source) => {
    const index = parameterIndexOf(file, called, source);
    if (index === undefined) return [source];
    if (called.params[index]?.type === 'RestElement') return given.slice(index);
    const argument = given[index];
    return argument ? [argument] : [];
  });
}

/** The function that a name stands for, when it is declared in this file and never replaced. */
export function functionOf(file: SourceFile, callee: TSESTree.Node): FunctionNode | undefined {
  if (callee.type === 'MemberExpression') return callee.object.type === 'ThisExpression' ? methodOf(callee) : undefined;
  const variable = callee.type === 'Identifier' ? variableOf(file, callee) : undefined;
  const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (definition?.type === 'FunctionDeclaration') return definition;
  if (definition?.type !== 'VariableDeclarator' || definition.id.type !== 'Identifier' || !definition.init) return undefined;
  return isFunction(definition.init) ? definition.init : undefined;
}

/** The method that `this.name` is in the class around, when that declares it itself. */
function methodOf(callee: TSESTree.MemberExpression): FunctionNode | undefined {
  const name = memberNameOf(callee);
  for (const around of name === undefined ? [] : ancestorsOf(callee)) {
    if (around.type !== 'ClassBody') continue;
    const members = around.body.filter((member) => 'key' in member && keyNameOf(member) === name);
    const [only] = members;
    if (members.length !== 1 || !only || !('value' in only) || !only.value || !isFunction(only.value)) return undefined;
    return only.value;
  }
  return undefined;
}

/** Which parameter of a function an expression is. */
export function parameterIndexOf(file: SourceFile, called: FunctionNode, given: TSESTree.Node): number | undefined {
  const node = withoutWrappers(given);
  const variable = node.type === 'Identifier' ? variableOf(file, node) : undefined;
  if (!variable) return undefined;
  const index = called.params.findIndex((parameter) => {
    const declared = declaredBy(parameter);
    return declared.type === 'Identifier' && variable.identifiers.includes(declared);
  });
  return index === -1 ? undefined : index;
}

function declaredBy(parameter: TSESTree.Parameter): TSESTree.Node {
  if (parameter.type === 'AssignmentPattern') return parameter.left;
  return parameter.type === 'RestElement' ? parameter.argument : parameter;
}

const resultsOf = perFile((file: SourceFile): ReadonlyMap<FunctionNode, readonly TSESTree.Node[]> => {
  const found = new Map<FunctionNode, TSESTree.Node[]>();
  const add = (called: FunctionNode | undefined, result: TSESTree.Node | null): void => {
    if (!called || !result) return;
    const known = found.get(called);
    if (known) known.push(result);
    else found.set(called, [result]);
  };
  for (const arrow of nodesOf(file, 'ArrowFunctionExpression')) {
    if (arrow.body.type !== 'BlockStatement') add(arrow, arrow.body);
  }
  for (const statement of nodesOf(file, 'ReturnStatement')) add(enclosingFunctionOf(statement), statement.argument);
  return found;
});

/** The innermost expressions that show in another: parts of its texts, branches of its choices. */
export function leavesOf(file: SourceFile, given: TSESTree.Node, left: number): readonly TSESTree.Node[] {
  const node = withoutWrappers(given);
  const parts = left > 0 ? shownPartsOf(file, node) : undefined;
  return parts ? parts.flatMap((part) => leavesOf(file, part.node, left - 1)) : [node];
}
