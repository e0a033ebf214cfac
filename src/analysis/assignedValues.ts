/** What is put into a variable, and how the code uses what it holds. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { OTHER_TOKEN_MEMBERS, PLACING_MEMBERS } from '../catalog/loggedSecrets.ts';
import { behind, variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { wordsOf } from './names.ts';
import { isFunction, keyNameOf, lastNameOf, memberNameOf } from './nodes.ts';
import { firstFrom } from './sorted.ts';

type Variable = TSESLint.Scope.Variable;

/** Every expression that a variable is set to; `undefined` when it also gets values in ways that are not followed. */
export function assignedTo(variable: Variable): readonly TSESTree.Node[] | undefined {
  const values: TSESTree.Node[] = [];
  if (variable.defs.some(({ type }) => type !== 'Variable')) return undefined;
  for (const { identifier, writeExpr } of variable.references.filter((reference) => reference.isWrite())) {
    const { parent } = identifier;
    const isPlain =
      (parent.type === 'VariableDeclarator' && parent.id === identifier && parent.init === writeExpr) ||
      (parent.type === 'AssignmentExpression' && parent.left === identifier && parent.right === writeExpr);
    if (!isPlain || !writeExpr) return undefined;
    values.push(writeExpr);
  }
  return values;
}

/** Whether a statement before the one of a read, in the same block, has put a constant into the variable: `token = '***'; log(token)`. */
export function isOverwritten(file: SourceFile, variable: Variable, read: TSESTree.Identifier): boolean {
  const writes = writesOf(file, variable);
  const latest = writes[firstFrom(writes, ({ identifier }) => identifier.range[0] > read.range[0]) - 1];
  const assignment = latest?.writeExpr?.type === 'Literal' ? latest.identifier.parent : undefined;
  const statement = assignment?.parent;
  if (statement?.type !== 'ExpressionStatement') return false;
  let around: TSESTree.Node | undefined = read;
  while (around && around.parent !== statement.parent) around = isFunction(around) ? undefined : around.parent;
  return around !== undefined;
}

const knownWrites = perFile(() => new Map<Variable, Variable['references']>());

/** Where a variable gets another value than at its declaration, in the order of the source; kept, since some variables are logged thousands of times. */
function writesOf(file: SourceFile, variable: Variable): Variable['references'] {
  const known = knownWrites(file).get(variable);
  if (known) return known;
  const writes = variable.references.filter((reference) => reference.isWrite() && reference.init !== true).sort((a, b) => a.identifier.range[0] - b.identifier.range[0]);
  knownWrites(file).set(variable, writes);
  return writes;
}

/** Whether the code treats a `token` as an object that no credential is. */
export function isOtherToken({ name, references, identifiers }: Variable): boolean {
  if (!/^(?:tokens?|secrets?)$/u.test(wordsOf(name).at(-1) ?? '')) return false;
  return membersOf(references).some((member) => OTHER_TOKEN_MEMBERS.has(member)) || isTakenWithPlace(name, identifiers);
}

/** The members that the code reads or writes of a variable. */
function membersOf(references: Variable['references']): readonly string[] {
  return references.flatMap(({ identifier }) => {
    const { parent } = identifier;
    return parent.type === 'MemberExpression' && parent.object === identifier ? (memberNameOf(parent) ?? []) : [];
  });
}

/** Whether an object stands on a board, so that its `token` is a piece: the code asks it for `x` and `y`. */
export function isPlaced(file: SourceFile, object: TSESTree.Node): boolean {
  return isPlace(membersOf(variableOf(file, object)?.references ?? []));
}

/** `({ token, x, y }) => …`. */
function isTakenWithPlace(name: string, identifiers: Variable['identifiers']): boolean {
  if (!/^tokens?$/u.test(name)) return false;
  return identifiers.some(({ parent }) => parent.type === 'Property' && parent.parent.type === 'ObjectPattern' && isPlace(parent.parent.properties.flatMap((property) => (property.type === 'Property' ? (keyNameOf(property) ?? []) : []))));
}

function isPlace(members: readonly string[]): boolean {
  return PLACING_MEMBERS.some((pair) => pair.every((member) => members.includes(member)));
}

/** `validate(username, pass)`: beside a login, what else means a test that went well is a password. */
export function isBesideLogin(variable: Variable): boolean {
  const [definition] = variable.defs;
  if (definition?.type !== 'Parameter') return false;
  const { parent } = definition.name;
  const siblings = parent.type === 'Property' && parent.parent.type === 'ObjectPattern' ? parent.parent.properties : 'params' in definition.node ? definition.node.params : [];
  return siblings.some((sibling) => LOGIN_PARAMETER.test((sibling.type === 'Property' ? lastNameOf(sibling.key) : lastNameOf(sibling)) ?? ''));
}

const LOGIN_PARAMETER = /^(?:user|username|user_name|login|e?mail|account|host)$/iu;

/** A message that came in, parsed or handed over by what waits for it: its members are values, where those of other messages are texts. */
export function isReceived(file: SourceFile, object: TSESTree.Node): boolean {
  const made = behind(file, object);
  if (made.type === 'Identifier') return RECEIVED_NAME.test(made.name) && variableOf(file, made)?.defs[0]?.type === 'Parameter';
  return made.type === 'CallExpression' && lastNameOf(made.callee) === 'parse' && made.callee.type === 'MemberExpression' && lastNameOf(made.callee.object) === 'JSON';
}

/** One of something that comes in from outside; several are a table of texts. */
const RECEIVED_NAME = /^_?(?:action|ev|event|evt|message|msg)$/u;
