/** The places where a value gets a name: variables, properties, fields, parameters, assignments, comparisons. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from './file.ts';
import { lastNameOf } from './flow.ts';
import { keyNameOf, nodesOf, withoutWrappers } from './nodes.ts';

export interface NamedValue {
  readonly name: string;
  readonly value: TSESTree.Node;
  readonly place: 'variable' | 'property' | 'field' | 'assignment' | 'default' | 'comparison' | 'fallback' | 'return' | 'argument';
}

/** Every value of the file that has a name; several entries may share a value. */
export const namedValuesOf = perFile((file: SourceFile): readonly NamedValue[] => [
  ...nodesOf(file, 'VariableDeclarator').flatMap(ofDeclarator),
  ...nodesOf(file, 'Property').flatMap(ofProperty),
  ...nodesOf(file, 'PropertyDefinition').flatMap((node) =>
    node.value ? named(keyNameOf(node), node.value, 'field') : [],
  ),
  ...nodesOf(file, 'AssignmentExpression').flatMap(ofAssignment),
  ...nodesOf(file, 'AssignmentPattern').flatMap(({ left, right }) => named(lastNameOf(left), right, 'default')),
  ...nodesOf(file, 'BinaryExpression').flatMap(ofComparison),
  ...nodesOf(file, 'LogicalExpression').flatMap(ofFallback),
  ...nodesOf(file, 'CallExpression').flatMap(ofSetter),
]);

function named(
  name: string | undefined,
  value: TSESTree.Node,
  place: NamedValue['place'],
): readonly NamedValue[] {
  return name === undefined ? [] : [{ name, value, place }];
}

function ofDeclarator({ id, init }: TSESTree.VariableDeclarator): readonly NamedValue[] {
  return id.type === 'Identifier' && init ? named(id.name, init, 'variable') : [];
}

function ofProperty(node: TSESTree.Property): readonly NamedValue[] {
  if (node.parent.type !== 'ObjectExpression' || node.kind !== 'init' || node.method) return [];
  return named(keyNameOf(node), node.value, 'property');
}

function ofAssignment({ left, operator, right }: TSESTree.AssignmentExpression): readonly NamedValue[] {
  const isPlain = operator === '=' || operator === '||=' || operator === '??=';
  return isPlain ? named(lastNameOf(left), right, 'assignment') : [];
}

function ofComparison({ left, operator, right }: TSESTree.BinaryExpression): readonly NamedValue[] {
  if (!/^[!=]==?$/u.test(operator)) return [];
  return [...named(lastNameOf(left), right, 'comparison'), ...named(lastNameOf(right), left, 'comparison')];
}

/** `options.secret || 'text'`: the text is what runs when nothing is configured. */
function ofFallback({ left, operator, right }: TSESTree.LogicalExpression): readonly NamedValue[] {
  return operator === '&&' ? [] : named(lastNameOf(withoutWrappers(left)), right, 'fallback');
}

/** Methods that give a name to the value behind it. */
export const SETTER = /^(?:set|put|setItem|setOption|setHeader|append|setProperty)$/u;

/** `config.set('password', 'text')` and entries of a `new Map([['password', 'text']])`. */
function ofSetter({ callee, arguments: given }: TSESTree.CallExpression): readonly NamedValue[] {
  const [name, value, ...others] = given;
  const isSetter = SETTER.test(lastNameOf(callee) ?? '');
  if (!isSetter || !value || others.length > 0 || name?.type !== 'Literal' || typeof name.value !== 'string') return [];
  return named(name.value, value, 'argument');
}
