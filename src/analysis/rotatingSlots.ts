/** The places of a file that follow rotation when the right code stands there, and whether a client is kept up to date already. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SlotRotation } from '../catalog/rotation.ts';
import { slotUsesOf, type SlotUse } from './apis.ts';
import { propertyOf, variableOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import { leavesFile } from './exported.ts';
import { perFile, type SourceFile } from './file.ts';
import { type Reveal, revealOf, revealsOf } from './handles.ts';
import { ancestorsOf, enclosingFunctionOf, isFunction, isTypeWrapper, isWithin, runsAtModuleLoad } from './nodes.ts';

/** A place that follows rotation, with what stands there. */
export interface RotatingSlot {
  readonly rotation: SlotRotation;
  readonly use: SlotUse;
  /** What the code for it replaces: the value, or the list that holds it alone. */
  readonly whole: TSESTree.Node;
}

/** The rotating places by the value that stands there. */
export const rotatingSlotsOf = perFile(
  (file: SourceFile): ReadonlyMap<TSESTree.Node, RotatingSlot> =>
    new Map(slotUsesOf(file).flatMap((use) => {
      const slot = rotatingSlotOf(file, use);
      return slot ? [[use.value, slot] as const] : [];
    })),
);

function rotatingSlotOf(file: SourceFile, use: SlotUse): RotatingSlot | undefined {
  const { slot: { rotation }, value } = use;
  if (!rotation) return undefined;
  const list = value.parent?.type === 'ArrayExpression' ? value.parent : undefined;
  if (list && (rotation.kind !== 'value' || !('isList' in rotation) || list.elements.length !== 1)) return undefined;
  const whole = list ?? value;
  switch (rotation.kind) {
    case 'value':
      if (rotation.when && !isOneOf(file, whole, rotation.when)) return undefined;
      return isOwnedBy(file, whole, use.node, /\(\w[\w, ]*\) =>/u.test(rotation.code)) ? { rotation, use, whole } : undefined;
    case 'object': {
      const object = whole.parent?.type === 'Property' ? whole.parent.parent : undefined;
      if (object?.type !== 'ObjectExpression' || object.parent.type !== 'Property') return undefined;
      return isOwnedBy(file, object, use.node, false) ? { rotation, use, whole: object } : undefined;
    }
    case 'argument': {
      const given = use.node.type === 'AssignmentExpression' ? [] : use.node.arguments;
      const options = given[given.findIndex((argument) => argument === whole) + 1];
      return given.some((argument) => argument === whole) && (!options || options.type === 'ObjectExpression') ? { rotation, use, whole } : undefined;
    }
    case 'statement':
      return clientOf(use.node) ? { rotation, use, whole } : undefined;
  }
}

function isOneOf(file: SourceFile, node: TSESTree.Node, { option, isOneOf }: { readonly option: string; readonly isOneOf: readonly string[] }): boolean {
  const object = node.parent?.parent;
  const value = object?.type === 'ObjectExpression' ? propertyOf(object, option)?.value : undefined;
  const text = value && stringOf(file, value);
  return text !== undefined && isOneOf.includes(text);
}

/**
 * Whether nothing but the call takes the value: it stands in its arguments, or in a constant that only the call reads.
 *
 * @param needsType - whether the code for the place takes the types of its parameters from where it stands
 */
function isOwnedBy(file: SourceFile, value: TSESTree.Node, call: TSESTree.Node, needsType: boolean): boolean {
  for (const around of ancestorsOf(value)) {
    if (around === call) return true;
    if (isFunction(around) && around.returnType) return false;
    if (around.type === 'VariableDeclarator') return isReadOnce(file, around.id, needsType);
    const isPart = ['Property', 'ObjectExpression', 'ArrayExpression', 'ReturnStatement', 'BlockStatement'].includes(around.type);
    if (!isPart && !isTypeWrapper(around) && !isFunction(around)) return false;
  }
  return false;
}

/** Read once, by this file alone, and of no type that the file declares, which may know only the value. */
function isReadOnce(file: SourceFile, id: TSESTree.BindingName, needsType: boolean): boolean {
  const type = id.typeAnnotation?.typeAnnotation;
  if ((needsType && !type) || leavesFile(file, id)) return false;
  if (type && !(type.type === 'TSTypeReference' && isOfPackage(file, type.typeName))) return false;
  const references = variableOf(file, id)?.references.filter(({ init }) => init !== true) ?? [];
  return references.length === 1 && references.every((reference) => !reference.isWrite());
}

function isOfPackage(file: SourceFile, given: TSESTree.EntityName): boolean {
  const name = given.type === 'TSQualifiedName' ? given.left : given;
  const declaration = variableOf(file, name)?.defs[0]?.parent;
  return declaration?.type === 'ImportDeclaration' && !declaration.source.value.startsWith('.');
}

/** The constant of the module that holds the client which a call makes. */
export function clientOf({ parent }: TSESTree.Node): TSESTree.Identifier | undefined {
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier' || parent.parent.declarations.length !== 1) return undefined;
  const statement = parent.parent.parent;
  return statement.type === 'Program' || statement.type === 'ExportNamedDeclaration' ? parent.id : undefined;
}

/** The place that a revealed value stands in, alone or as a part of a text such as `Bearer ${value}`. */
export function rotatingSlotAround(file: SourceFile, node: TSESTree.Node): RotatingSlot | undefined {
  const slots = rotatingSlotsOf(file);
  let value: TSESTree.Node = node;
  for (;;) {
    const slot = slots.get(value);
    if (slot) return slot.rotation.kind === 'statement' || value === node ? slot : undefined;
    const { parent } = value;
    const isText = parent?.type === 'TemplateLiteral' || (parent?.type === 'BinaryExpression' && parent.operator === '+');
    if (!parent || (!isText && !isTypeWrapper(parent))) return undefined;
    value = parent;
  }
}

/** Why a value stays in use where it stands until a restart, as the catalog says it. */
export function stayingReasonOf(file: SourceFile, node: TSESTree.Node): string | undefined {
  const use = useAround(file, node);
  const slot = use && rotatingSlotsOf(file).get(use.value);
  const follows = slot?.rotation.kind === 'value' && slot.rotation.when !== undefined;
  return follows ? undefined : use?.slot.stays;
}

/** Whether a function gives the value to what asks for it once. */
export function isAskedOnce(file: SourceFile, node: TSESTree.Node): boolean {
  return useAround(file, node)?.slot.isAskedOnce === true;
}

/** The place of a known API that a value, or what is made of it, is put into. */
function useAround(file: SourceFile, node: TSESTree.Node): SlotUse | undefined {
  const uses = usesByValue(file);
  let value: TSESTree.Node | undefined = node;
  // What a function in the place gives is asked for each time.
  while (value && !uses.has(value) && !isFunction(value)) value = value.parent;
  return value && !isFunction(value) ? uses.get(value) : undefined;
}

const usesByValue = perFile((file: SourceFile): ReadonlyMap<TSESTree.Node, SlotUse> => new Map(slotUsesOf(file).map((use) => [use.value, use])));

/** Whether other code brings up to date what was made of a value: an option beside it, or a statement about the client. */
export function isKeptUpToDate(file: SourceFile, reveal: Reveal): boolean {
  const slot = rotatingSlotAround(file, reveal.node);
  if (!slot) return false;
  const { rotation, use, whole } = slot;
  if (rotation.kind === 'value' && rotation.beside !== undefined) {
    const object = whole.parent?.parent;
    const beside = object?.type === 'ObjectExpression' ? propertyOf(object, rotation.beside) : undefined;
    return beside !== undefined && revealOf(file, beside.value)?.name === reveal.name;
  }
  return rotation.kind === 'statement' && isUpdated(file, use.node, reveal);
}

/** Whether a statement of the module names the client and reads the secret in a function. */
function isUpdated(file: SourceFile, call: TSESTree.Node, { name }: Reveal): boolean {
  const client = clientOf(call);
  const references = client ? (variableOf(file, client)?.references ?? []) : [];
  return references.some(({ identifier }) => {
    const statement = [...ancestorsOf(identifier)].findLast(({ type }) => type === 'ExpressionStatement');
    if (!statement || !runsAtModuleLoad(statement)) return false;
    return revealsOf(file).some((other) => other.name === name && isWithin(other.node, statement) && enclosingFunctionOf(other.node) !== undefined);
  });
}
