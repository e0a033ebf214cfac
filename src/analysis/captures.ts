/** Where a secret's value is taken once and kept, so that a rotated one never reaches the code. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { slotUsesOf } from './apis.ts';
import { declaratorOf, isNeverReassigned, variableOf } from './bindings.ts';
import { isReadLater } from './closures.ts';
import { isExportTarget, leavesFile } from './exported.ts';
import { perFile, type SourceFile } from './file.ts';
import { encodedBy } from './flow.ts';
import { LIVE_METHODS, type Reveal, revealsOf } from './handles.ts';
import { memoizerOf, memoOf } from './memos.ts';
import { ancestorsOf, enclosingFunctionOf, isFunction, isGivenToCall, isTypeWrapper, runsAtModuleLoad } from './nodes.ts';
import { isAskedOnce, isKeptUpToDate, stayingReasonOf } from './rotatingSlots.ts';

export type CaptureKind =
  | 'constant'
  | 'exported'
  | 'field'
  | 'assigned-field'
  | 'property'
  | 'load'
  | 'closure'
  | 'memo'
  | 'client';

/** One place that keeps the value of a secret. */
export interface Capture {
  readonly kind: CaptureKind;
  readonly reveal: Reveal;
  /** The declarator, field, assignment, property, call or expression that keeps the value. */
  readonly keeper: TSESTree.Node;
  /** Why the value stays in use until a restart, where the API that takes it says so. */
  readonly stays?: string;
}

/** The captures of a file: at module scope, in fields and constructors, in closures and in caches. */
export const capturesOf = perFile((file: SourceFile): readonly Capture[] =>
  revealsOf(file)
    .filter((reveal) => !isKeptUpToDate(file, reveal))
    .flatMap((reveal) => {
      const capture = captureOf(file, reveal);
      const stays = capture && reasonOf(file, capture);
      if (!capture || (LIVE_METHODS.has(reveal.method) && stays === undefined)) return [];
      return [{ ...capture, ...(stays === undefined ? {} : { stays }) }];
    }),
);

function reasonOf(file: SourceFile, { kind, reveal, keeper }: Capture): string | undefined {
  if (kind === 'load') return stayingReasonOf(file, reveal.node);
  const variable = kind === 'constant' && keeper.type === 'VariableDeclarator' ? variableOf(file, keeper.id) : undefined;
  const atLoad = variable?.references.filter(({ identifier }) => runsAtModuleLoad(identifier)) ?? [];
  return atLoad.map(({ identifier }) => stayingReasonOf(file, identifier)).find((reason) => reason !== undefined);
}

function captureOf(file: SourceFile, reveal: Reveal): Capture | undefined {
  const holder = outermost(reveal.node);
  // A text or bytes made of the value keep it as well.
  const kept = outermost(textAround(file, holder));
  const { parent } = kept;
  if (parent?.type === 'PropertyDefinition' || parent?.type === 'AccessorProperty') return { kind: 'field', reveal, keeper: parent };
  if (parent?.type === 'AssignmentExpression' && isConstructorAssignment(parent)) {
    return { kind: 'assigned-field', reveal, keeper: parent };
  }
  const taker = parameterPropertyOf(kept);
  if (taker) return { kind: 'assigned-field', reveal, keeper: taker };
  if (isAskedOnce(file, reveal.node) && !runsAtModuleLoad(reveal.node)) return { kind: 'load', reveal, keeper: holder };
  if (runsAtModuleLoad(reveal.node)) return atLoad(file, reveal, holder);
  const client = clientKeeperOf(file, holder);
  return client ? { kind: 'client', reveal, keeper: client } : inFunction(file, reveal, holder);
}

/** `constructor(private key = value)`: the parameter that is a field. */
function parameterPropertyOf({ parent }: TSESTree.Node): TSESTree.TSParameterProperty | undefined {
  return parent?.type === 'AssignmentPattern' && parent.parent.type === 'TSParameterProperty' ? parent.parent : undefined;
}

/** The field or variable that keeps for all later calls what `new` or a known API makes of a value. */
function clientKeeperOf(file: SourceFile, holder: TSESTree.Node): TSESTree.Node | undefined {
  let given = textAround(file, holder);
  while (given.parent && ['Property', 'ObjectExpression', 'ArrayExpression'].includes(given.parent.type)) given = given.parent;
  const { parent: made } = given;
  const isMade = made?.type === 'NewExpression' || (made?.type === 'CallExpression' && slotUsesOf(file).some(({ node }) => node === made));
  if (!isMade || made.callee === given) return undefined;
  const client = outermost(made);
  const { parent } = client;
  if (parent?.type === 'PropertyDefinition' && parent.value === client) return parent;
  const taker = parameterPropertyOf(client);
  if (taker) return taker;
  if (parent?.type === 'AssignmentExpression' && isConstructorAssignment(parent)) return parent;
  return memoOf(file, client);
}

function atLoad(file: SourceFile, reveal: Reveal, holder: TSESTree.Node): Capture {
  const { parent } = holder;
  if (parent?.type === 'VariableDeclarator') {
    return { kind: leavesFile(file, parent.id) ? 'exported' : 'constant', reveal, keeper: parent };
  }
  // Bytes or a text made of the value can be made of it anew.
  const { parent: keeper } = textAround(file, holder);
  if (keeper?.type === 'VariableDeclarator' && !leavesFile(file, keeper.id)) return { kind: 'constant', reveal, keeper };
  if (parent?.type === 'AssignmentExpression' && isExportTarget(file, parent.left)) return { kind: 'exported', reveal, keeper: parent };
  const isKept = parent?.type === 'Property' && !isGivenToCall(parent);
  return { kind: isKept ? 'property' : 'load', reveal, keeper: holder };
}

function inFunction(file: SourceFile, reveal: Reveal, holder: TSESTree.Node): Capture | undefined {
  const memo = memoOf(file, holder) ?? memoizerOf(file, holder);
  if (memo) return { kind: 'memo', reveal, keeper: memo };
  const kept = textAround(file, holder);
  const home = enclosingFunctionOf(kept);
  const { parent } = kept;
  const id = parent?.type === 'VariableDeclarator' ? parent.id : parent?.type === 'AssignmentPattern' ? parent.left : undefined;
  const variable = id && variableOf(file, id);
  if (!home || !parent || !variable || !isNeverReassigned(variable) || !isReadLater(file, variable, home)) return undefined;
  return { kind: 'closure', reveal, keeper: parent };
}

/** The text or bytes that a value becomes a part of: `Bearer ${value}`, `Buffer.from(value, 'hex')`. */
function textAround(file: SourceFile, holder: TSESTree.Node): TSESTree.Node {
  let node = holder;
  for (;;) {
    const { parent } = node;
    const isText = parent?.type === 'TemplateLiteral' || (parent?.type === 'BinaryExpression' && parent.operator === '+');
    const isEncoded = parent?.type === 'CallExpression' && encodedBy(file, parent) === node;
    if (!parent || (!isText && !isEncoded)) return node;
    node = parent;
  }
}

function outermost(node: TSESTree.Node): TSESTree.Node {
  let outer: TSESTree.Node = node;
  while (outer.parent && (isTypeWrapper(outer.parent) || outer.parent.type === 'AwaitExpression')) outer = outer.parent;
  return outer;
}

function isConstructorAssignment({ left, operator, parent }: TSESTree.AssignmentExpression): boolean {
  if (operator !== '=' || left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return false;
  if (parent.type !== 'ExpressionStatement') return false;
  for (const around of ancestorsOf(parent)) {
    if (!isFunction(around)) continue;
    return around.parent.type === 'MethodDefinition' && around.parent.kind === 'constructor';
  }
  return false;
}

type Reference = TSESLint.Scope.Reference;

/**
 * The reads of a constant that can all become reads of a handle.
 *
 * @param isLive - whether a place at module scope follows rotation by itself
 * @returns `undefined` when any of them needs the value at module scope, exports it, or asks for its type
 */
export function handleReadsOf(
  file: SourceFile,
  declarator: TSESTree.Node,
  isLive: (node: TSESTree.Node) => boolean,
): readonly Reference[] | undefined {
  if (declarator.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined;
  const variable = variableOf(file, declarator.id);
  if (!variable || !isNeverReassigned(variable) || declaratorOf(variable) !== declarator) return undefined;
  const reads = variable.references.filter(({ init }) => init !== true);
  const canChange = reads.every(({ identifier, isTypeReference }) => {
    const { parent } = identifier;
    if (isTypeReference || parent.type === 'TSTypeQuery') return false;
    if (isLive(identifier)) return true;
    if (parent.type === 'ExportSpecifier' || (parent.type === 'UnaryExpression' && parent.operator === 'typeof')) return false;
    return !runsAtModuleLoad(identifier);
  });
  return canChange ? reads : undefined;
}
