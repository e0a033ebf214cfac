/** Where a value goes from one expression: into operators, variables, properties, out of functions. */
import type { TSESTree } from '@typescript-eslint/utils';
import { stringOf } from './constants.ts';
import type { SourceFile } from './file.ts';
import { type Carried, goOn, isPassedOnBy, joinedBy, type Naming, readsOf, type Step, STOP } from './carried.ts';
import { isFunction, keyNameOf, lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';
import { numberOf } from './numbers.ts';
import { intoCall, outOfFunction, throughMember } from './randomCalls.ts';
import { fieldOfDefault } from './unforeseeable.ts';

/** Everything that the surrounding code does with the value next. */
export function stepFrom(file: SourceFile, carried: Carried): Step {
  const { node } = carried;
  const { parent } = node;
  if (!parent) return STOP;
  if (isPassedOnBy(parent)) return goOn(carried, parent);
  switch (parent.type) {
    case 'UnaryExpression':
      return /^[-+~]$/u.test(parent.operator) ? goOn(carried, parent, { form: 'number' }) : STOP;
    case 'BinaryExpression':
      return throughOperator(file, carried, parent);
    case 'LogicalExpression':
      return parent.operator === '&&' && parent.left === node ? STOP : goOn(carried, parent);
    case 'ConditionalExpression':
      return parent.test === node ? STOP : goOn(carried, parent);
    case 'SequenceExpression':
      return parent.expressions.at(-1) === node ? goOn(carried, parent) : STOP;
    case 'TemplateLiteral':
      return intoTemplate(file, carried, parent);
    case 'AssignmentExpression':
      return parent.right === node ? intoAssignment(file, carried, parent) : STOP;
    case 'VariableDeclarator':
      return parent.init === node ? intoPattern(file, carried, parent.id) : STOP;
    case 'AssignmentPattern':
      return parent.right === node ? intoPattern(file, carried, parent.left) : STOP;
    case 'Property':
    case 'PropertyDefinition':
      return intoProperty(carried, parent);
    case 'ArrayExpression':
    case 'SpreadElement':
      return goOn(carried, parent, { form: 'other' });
    case 'MemberExpression':
      return throughMember(file, carried, parent);
    case 'CallExpression':
    case 'NewExpression':
      return intoCall(file, carried, parent);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return outOfFunction(file, carried);
    default:
      return STOP;
  }
}

const EQUALITY = /^[!=]==?$/u;
const COMPARISON = /^(?:[<>]=?|in|instanceof)$/u;

function throughOperator(file: SourceFile, carried: Carried, parent: TSESTree.BinaryExpression): Step {
  const { operator, left, right } = parent;
  const other = left === carried.node ? right : left;
  if (COMPARISON.test(operator)) return STOP;
  if (EQUALITY.test(operator)) {
    return { onward: [], namings: [{ name: rootedNameOf(other), place: 'comparison', at: parent }] };
  }
  const value = numberOf(file, other);
  if (operator !== '+') return goOn(carried, parent, { form: 'number', ...limitOf(carried, value, operator) });
  if (carried.form === 'number' && value !== undefined) return goOn(carried, parent, limitOf(carried, value, '+'));
  const isText = carried.form === 'text' || stringOf(file, other) !== undefined || other.type === 'TemplateLiteral';
  const changes = {
    form: isText ? 'text' : carried.form,
    isMixed: true,
    isPicked: carried.isPicked && stringOf(file, other) !== undefined,
    company: isAddedTo(parent, other) ? carried.company : joinedBy(file, carried, [other]),
  } as const;
  return { ...goOn(carried, parent, changes), namings: left === carried.node ? [] : announcedBy(file, left, parent) };
}

/** `password = password + letter`: what the variable holds already is made of the same. */
function isAddedTo({ parent }: TSESTree.BinaryExpression, other: TSESTree.Node): boolean {
  if (parent.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.left.type !== 'Identifier') return false;
  return other.type === 'Identifier' && other.name === parent.left.name;
}

/** A fraction times n stays below n; the offset of a range moves that. */
function limitOf({ limit }: Carried, value: number | undefined, operator: string): { readonly limit?: number } {
  if (limit === undefined || value === undefined) return operator === '|' && limit !== undefined ? { limit } : { limit: Infinity };
  if (operator === '*') return { limit: limit * value };
  return operator === '+' ? { limit: limit + value } : { limit };
}

/** `req.body.code`: the dotted name of what a request brings. */
function rootedNameOf(given: TSESTree.Node): string {
  const node = withoutWrappers(given);
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return `${rootedNameOf(node.object)}.${memberNameOf(node) ?? ''}`;
  const [first] = node.type === 'CallExpression' ? node.arguments : [];
  return first ? rootedNameOf(first) : '';
}

/** The text before a value says what it is. */
function announcedBy(file: SourceFile, before: TSESTree.Node, at: TSESTree.Node): readonly Naming[] {
  const inner = withoutWrappers(before);
  const last = inner.type === 'BinaryExpression' && inner.operator === '+' ? inner.right : inner;
  const text = last.type === 'TemplateLiteral' ? last.quasis.at(-1)?.value.cooked : stringOf(file, last);
  return text ? [{ name: text, place: 'text', at }] : [];
}

function intoTemplate(file: SourceFile, carried: Carried, parent: TSESTree.TemplateLiteral): Step {
  if (parent.parent.type === 'TaggedTemplateExpression') return STOP;
  const index = parent.expressions.findIndex((expression) => expression === carried.node);
  const text = parent.quasis[index]?.value.cooked ?? '';
  const others = parent.expressions.filter((expression) => expression !== carried.node);
  const isAlone = others.length === 0 && parent.quasis.every(({ value }) => value.raw === '');
  return {
    ...goOn(carried, parent, {
      form: 'text', isMixed: carried.isMixed || !isAlone, company: joinedBy(file, carried, others),
    }),
    namings: text === '' ? [] : [{ name: text, place: 'text', at: parent }],
  };
}

function intoAssignment(file: SourceFile, carried: Carried, parent: TSESTree.AssignmentExpression): Step {
  const { left, operator } = parent;
  if (!/^(?:=|\+=|\|\|=|\?\?=)$/u.test(operator)) return STOP;
  const joined: Carried = operator === '+=' ? { ...carried, isMixed: true, isPicked: false } : carried;
  const beyond = parent.parent.type === 'ExpressionStatement' ? [] : [{ ...joined, node: parent }];
  if (left.type === 'Identifier') {
    const into = intoPattern(file, joined, left);
    return { onward: [...into.onward, ...beyond], namings: into.namings };
  }
  if (left.type !== 'MemberExpression') return STOP;
  const name = memberNameOf(left);
  if (name !== undefined) return { onward: beyond, namings: [{ ...memberNaming(left, name), value: joined }] };
  // `bytes[i] = …` fills what the variable names.
  const filled: Carried = { ...joined, form: 'bytes', isMixed: true };
  return left.object.type === 'Identifier' ? intoPattern(file, filled, left.object) : STOP;
}

function memberNaming(at: TSESTree.MemberExpression, name: string): Naming {
  const holder = lastNameOf(at.object);
  return { name, place: 'binding', at, ...(holder === undefined ? {} : { holders: [holder] }) };
}

/** Into a variable, and on to where it is read. */
export function intoPattern(file: SourceFile, carried: Carried, target: TSESTree.Node): Step {
  if (target.type !== 'Identifier') return STOP;
  const naming: Naming = { name: target.name, place: 'binding', at: target, value: carried };
  return { onward: readsOf(file, carried, target), namings: [naming] };
}

function intoProperty(carried: Carried, parent: TSESTree.Property | TSESTree.PropertyDefinition): Step {
  const name = (parent.type === 'Property' ? fieldOfDefault(parent) : undefined) ?? keyNameOf(parent);
  if (parent.value !== carried.node || name === undefined || isFunction(carried.node)) return STOP;
  return { onward: [], namings: [{ name, place: 'binding', at: parent, holders: holdersOf(parent.parent) }] };
}

/** The names of what an object literal becomes: a variable, a property, a record that a call makes. */
function holdersOf({ type, parent }: TSESTree.Node): readonly string[] {
  if (type !== 'ObjectExpression') return [];
  switch (parent.type) {
    case 'VariableDeclarator':
      return [lastNameOf(parent.id) ?? ''];
    case 'AssignmentExpression':
      return [lastNameOf(parent.left) ?? ''];
    case 'Property':
      return [keyNameOf(parent) ?? '', ...holdersOf(parent.parent)];
    case 'CallExpression':
    case 'NewExpression': {
      const { callee } = parent;
      return [lastNameOf(callee) ?? '', ...(callee.type === 'MemberExpression' ? [lastNameOf(callee.object) ?? ''] : [])];
    }
    default:
      return [];
  }
}
