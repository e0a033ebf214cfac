/** Turns a field or property that keeps a secret's value into a getter that reads it each time. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Capture } from '../analysis/captures.ts';
import { isReadByMember } from '../analysis/closedObjects.ts';
import type { SourceFile } from '../analysis/file.ts';
import { ancestorsOf, isWithin, keyNameOf, memberNameOf, nodesOf } from '../analysis/nodes.ts';
import { obstacleIn } from '../analysis/repeatable.ts';
import { removeLine } from './lines.ts';
import { type Fix, fixOf, holdsNoComment } from './offer.ts';
import { semicolonOf } from './fileStyle.ts';

/** A getter for a captured field or property, and whether everything that reads it is in view. */
export interface GetterEdit {
  readonly fix: Fix;
  readonly isPrivate: boolean;
}

/** The getter that replaces what a capture keeps; `undefined` when the field is written, decorated or spelt in a way we leave alone. */
export function getterOf(file: SourceFile, capture: Capture): GetterEdit | undefined {
  switch (capture.keeper.type) {
    case 'PropertyDefinition':
      return ofField(file, capture, capture.keeper);
    case 'AssignmentExpression':
      return ofConstructor(file, capture, capture.keeper);
    default:
      return capture.kind === 'property' ? ofProperty(file, capture) : undefined;
  }
}

function ofField(file: SourceFile, { reveal }: Capture, field: TSESTree.PropertyDefinition): GetterEdit | undefined {
  const { value } = field;
  if (!value || !isPlainField(file, field) || writesOf(file, field).length > 0) return undefined;
  // A text or bytes made of the value can be made of it anew.
  if (value !== reveal.node && (reveal.node.arguments.length > 0 || obstacleIn(file, value, reveal.node) !== undefined)) return undefined;
  const fix = fixOf(file, [field], (fixer) => [fixer.replaceText(field, getterText(file, field, file.sourceCode.getText(value)))]);
  return fix && { fix, isPrivate: isPrivateField(field) && !isListed(file, field) };
}

/** `private readonly key: string` set by one assignment in the constructor. */
function ofConstructor(
  file: SourceFile,
  { reveal }: Capture,
  assignment: TSESTree.AssignmentExpression,
): GetterEdit | undefined {
  const field = fieldOf(assignment);
  const statement = assignment.parent;
  if (!field || field.value || assignment.right !== reveal.node || statement.type !== 'ExpressionStatement') return undefined;
  if (!isPlainField(file, field) || !holdsNoComment(file, statement) || writesOf(file, field).length !== 1) return undefined;
  if (!readsNothingLocal(file, reveal.node)) return undefined;
  const fix = fixOf(file, [field, statement], (fixer) => [
    fixer.replaceText(field, getterText(file, field, file.sourceCode.getText(reveal.node))),
    removeLine(file, fixer, statement),
  ]);
  return fix && { fix, isPrivate: isPrivateField(field) && !isListed(file, field) };
}

function ofProperty(file: SourceFile, { reveal, keeper }: Capture): GetterEdit | undefined {
  const property = keeper.parent;
  if (property?.type !== 'Property' || keeper !== reveal.node || property.computed || property.shorthand) return undefined;
  // To write what only has a getter throws; it can be deleted like any other.
  const isWritten = writtenMembersOf(file, keyNameOf(property)).some(({ parent }) => parent?.type !== 'UnaryExpression');
  if (!holdsNoComment(file, property) || isWritten) return undefined;
  const { sourceCode } = file;
  const fix = fixOf(file, [property], (fixer) => [
    fixer.replaceText(property, `get ${sourceCode.getText(property.key)}() { return ${sourceCode.getText(reveal.node)}${semicolonOf(file)} }`),
  ]);
  return fix && { fix, isPrivate: isReadByMember(file, property) };
}

function getterText(file: SourceFile, field: TSESTree.PropertyDefinition, value: string): string {
  const { sourceCode } = file;
  const access = [field.accessibility, field.static ? 'static' : undefined].filter((word) => word !== undefined);
  const type = field.typeAnnotation ? sourceCode.getText(field.typeAnnotation) : '';
  return [...access, `get ${sourceCode.getText(field.key)}()${type} { return ${value}${semicolonOf(file)} }`].join(' ');
}

function isPlainField(file: SourceFile, field: TSESTree.PropertyDefinition): boolean {
  // A parser of JavaScript gives a field no list of decorators.
  const isDecorated = nodesOf(file, 'Decorator').some(({ parent }) => parent === field);
  return !isDecorated && !field.declare && !field.computed && !field.optional && !field.override && holdsNoComment(file, field);
}

function isPrivateField(field: TSESTree.PropertyDefinition): boolean {
  return field.accessibility === 'private' || field.key.type === 'PrivateIdentifier';
}

/** Whether the class spreads or hands out its objects whole, `toJSON() { return { ...this }; }`: a getter is none of their own members. */
function isListed(file: SourceFile, field: TSESTree.PropertyDefinition): boolean {
  if (field.key.type === 'PrivateIdentifier') return false;
  return nodesOf(file, 'ThisExpression').some(
    ({ parent, range }) => range[0] > field.parent.range[0] && range[1] < field.parent.range[1] && (parent.type === 'SpreadElement' || isListingCall(parent)),
  );
}

/** Calls that read the own members of what they are given. */
function isListingCall(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Identifier') return callee.name === 'structuredClone';
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && /^(?:Object|JSON|Reflect)$/u.test(callee.object.name);
}

/** The places of a class that write one of its fields. */
function writesOf(file: SourceFile, field: TSESTree.PropertyDefinition): readonly TSESTree.Node[] {
  const name = field.key.type === 'Identifier' || field.key.type === 'PrivateIdentifier' ? field.key.name : undefined;
  return writtenMembersOf(file, name).filter((node) => isWithin(node, field.parent));
}

/** Where the file writes or deletes a member of that name, of whatever object. */
function writtenMembersOf(file: SourceFile, name: string | undefined): readonly TSESTree.Node[] {
  const written = [
    ...nodesOf(file, 'AssignmentExpression').map(({ left }) => left),
    ...nodesOf(file, 'UpdateExpression').map(({ argument }) => argument),
    ...nodesOf(file, 'UnaryExpression').filter(({ operator }) => operator === 'delete').map(({ argument }) => argument),
  ];
  return written.filter((node) => node.type === 'MemberExpression' && memberNameOf(node) === name);
}

function fieldOf({ left }: TSESTree.AssignmentExpression): TSESTree.PropertyDefinition | undefined {
  if (left.type !== 'MemberExpression') return undefined;
  const name = memberNameOf(left);
  for (const around of ancestorsOf(left)) {
    if (around.type !== 'ClassBody') continue;
    return around.body
      .filter((member) => member.type === 'PropertyDefinition')
      .find(({ key }) => (key.type === 'Identifier' || key.type === 'PrivateIdentifier') && key.name === name);
  }
  return undefined;
}

/** A getter cannot see the constructor's parameters; what it reads is the key manager and literals. */
function readsNothingLocal(file: SourceFile, node: TSESTree.Node): boolean {
  return nodesOf(file, 'Identifier')
    .filter((identifier) => isWithin(identifier, node))
    .every((identifier) => file.sourceCode.getScope(identifier).variables.every(({ name }) => name !== identifier.name));
}
