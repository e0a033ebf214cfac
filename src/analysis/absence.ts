/** Whether code copes with a variable of the environment that is not set, so that its secret may be absent too. */
import type { TSESTree } from '@typescript-eslint/utils';
import { OPTIONAL_DECORATOR, TAKES_ABSENT } from '../catalog/environment.ts';
import { isGlobal, variableOf } from './bindings.ts';
import { environmentReadsOf } from './environment.ts';
import { perFile, type SourceFile } from './file.ts';
import { handleNameOf } from './handles.ts';
import { isOpenBehind } from './missingValues.ts';
import { enclosingFunctionOf, isFunction, isGivenToCall, keyNameOf, lastNameOf, memberNameOf, nodesCalled, nodesOf } from './nodes.ts';
import { isBooleanCall, isTested, type PresenceCheck, presenceCheckOf } from './presence.ts';
import { nameOfVariable } from './secretNames.ts';

/**
 * Whether the program copes with a missing value where it stands: it asks whether what takes it is there, has another value at hand, or
 * says that it may be undefined.
 *
 * @param isBare - whether nothing around the value says that it is there, as `!` does
 */
export function mayBeAbsent(file: SourceFile, node: TSESTree.Node, isBare: boolean): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'LogicalExpression':
      return parent.left === node || mayBeAbsent(file, parent, isBare);
    case 'ChainExpression':
      return mayBeAbsent(file, parent, isBare);
    case 'MemberExpression':
      return parent.optional;
    case 'VariableDeclarator':
      return isCheckedForPresence(file, parent.id, isBare) || (isBare && (takesNothing(parent.id.typeAnnotation) || isGoneWithout(file, node)));
    case 'AssignmentPattern':
      return isBare && isCheckedForPresence(file, parent.left);
    case 'Property':
    case 'PropertyDefinition':
      return isBare && (isSaidToBeOptional(parent) || isGoneWithout(file, node) || (!isGivenToCall(parent) && isMemberChecked(file, keyNameOf(parent))));
    case 'AssignmentExpression':
      return isBare && (isGoneWithout(file, node) || (parent.left.type === 'MemberExpression' && isMemberChecked(file, memberNameOf(parent.left))));
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return isBare && (isGoneWithout(file, node) || takesNothing((isFunction(parent) ? parent : enclosingFunctionOf(parent))?.returnType));
    default:
      return isTested(node) || isTakenAbsent(node) || (isBare && (isFiltered(file, node) || isGoneWithout(file, node)));
  }
}

/**
 * Whether the variable that a declarator declares is somewhere checked for being there.
 *
 * @param isBare - as above
 */
export function isCheckedForPresence(file: SourceFile, id: TSESTree.Node, isBare = true): boolean {
  const references = variableOf(file, id)?.references ?? [];
  return references.some(({ identifier, init }) => init !== true && (isBare ? isMet(file, identifier) : presenceCheckOf(identifier) !== undefined));
}

/** Whether a read of a value copes with its absence: a check, `x ?? y`, `x && y`, `x ??= y`, `x?.y`, `[x].filter(Boolean)`. */
function isMet(file: SourceFile, read: TSESTree.Node): boolean {
  if (presenceCheckOf(read)) return true;
  const { parent } = read;
  if (parent?.type === 'LogicalExpression') return parent.left === read;
  if (parent?.type === 'AssignmentExpression') return parent.left === read && ['??=', '||='].includes(parent.operator);
  if (parent?.type === 'MemberExpression') return parent.object === read && parent.optional;
  return isFiltered(file, read);
}

function isFiltered(file: SourceFile, { parent }: TSESTree.Node): boolean {
  const member = parent?.type === 'ArrayExpression' ? parent.parent : undefined;
  if (member?.type !== 'MemberExpression' || memberNameOf(member) !== 'filter' || member.parent.type !== 'CallExpression') return false;
  const [test] = member.parent.arguments;
  return test !== undefined && (isGlobal(file, test, 'Boolean') || isFunction(test));
}

/** The members that the file reads so. */
const checkedMembersOf = perFile((file: SourceFile): ReadonlySet<string> =>
  new Set(nodesOf(file, 'MemberExpression').flatMap((node) => {
    const name = memberNameOf(node);
    return name !== undefined && isMet(file, node) ? [name] : [];
  })),
);

function isMemberChecked(file: SourceFile, name: string | undefined): boolean {
  return name !== undefined && checkedMembersOf(file).has(name);
}

/**
 * Whether the file goes on without a variable that is not set: it keeps the answer to whether it is, beside its value
 * (`enabled: Boolean(process.env.KEY)`), or a check only warns.
 */
function isGoneWithout(file: SourceFile, node: TSESTree.Node): boolean {
  const variable = variablesRead(file).get(node.type === 'ChainExpression' ? node.expression : node);
  const checks = variable === undefined ? [] : checksOf(file, variable);
  const isOpen = (check: PresenceCheck): boolean => isFlag(check.node) || isOpenBehind(file, check, node);
  // Behind any other check the value is there.
  return checks.some(isOpen) && !checks.some((check) => check.node.range[0] < node.range[0] && !isOpen(check));
}

/** The variable that each read is of. */
const variablesRead = perFile((file: SourceFile): ReadonlyMap<TSESTree.Node, string> =>
  new Map(environmentReadsOf(file).map(({ node, variable }) => [node, variable])),
);

/** The questions whether a variable is set, or the secret that took its place. */
function checksOf(file: SourceFile, variable: string): readonly PresenceCheck[] {
  const { ofVariables, ofSecrets } = allChecksOf(file);
  return [...(ofVariables.get(variable) ?? []), ...(ofSecrets.get(nameOfVariable(variable)) ?? [])];
}

/** All such questions of a file, by the names that they are about. */
const allChecksOf = perFile((file: SourceFile) => {
  const ofVariables = new Map<string, PresenceCheck[]>();
  const ofSecrets = new Map<string, PresenceCheck[]>();
  const add = (checks: Map<string, PresenceCheck[]>, name: string, check: PresenceCheck): void => {
    const known = checks.get(name);
    if (known) known.push(check);
    else checks.set(name, [check]);
  };
  for (const { node, variable } of environmentReadsOf(file)) {
    const check = presenceCheckOf(node);
    if (check) add(ofVariables, variable, check);
  }
  for (const node of nodesCalled(file, 'CallExpression', (method) => method === 'has')) {
    const name = node.callee.type === 'MemberExpression' ? handleNameOf(file, node.callee.object) : undefined;
    if (name !== undefined) add(ofSecrets, name, { node, isNegated: false });
  }
  return { ofVariables, ofSecrets };
});

/** Whether the answer is kept or handed on, alone or as one of several that decide: `!!(process.env.ID && process.env.KEY)`. */
function isFlag(check: TSESTree.Node): boolean {
  let flag = check;
  while (flag.parent && isOfTruth(flag.parent)) flag = flag.parent;
  const isAnswer = flag !== check || check.type !== 'MemberExpression';
  return isAnswer && ['Property', 'VariableDeclarator', 'ReturnStatement', 'ArrowFunctionExpression'].includes(flag.parent?.type ?? '');
}

/** `!x`, `x && y`, `x || y`, `Boolean(x)`. */
function isOfTruth(node: TSESTree.Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '!';
  return node.type === 'LogicalExpression' ? node.operator !== '??' : isBooleanCall(node);
}

/** Whether a call takes the value also when it is missing. */
function isTakenAbsent({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'CallExpression' && TAKES_ABSENT.test(lastNameOf(parent.callee) ?? '');
}

/** `@IsOptional() key = …`, `key?: string = …`. */
function isSaidToBeOptional(place: TSESTree.Property | TSESTree.PropertyDefinition): boolean {
  // A parser of JavaScript gives a field no list of decorators, and no mark.
  if (place.type === 'Property' || !('decorators' in place)) return false;
  return place.optional || place.decorators.some(({ expression }) => expression.type === 'CallExpression' && OPTIONAL_DECORATOR.test(lastNameOf(expression.callee) ?? ''));
}

/** Whether an annotation says `undefined` or `null`. */
function takesNothing(annotation: TSESTree.TSTypeAnnotation | undefined): boolean {
  const type = annotation?.typeAnnotation;
  return type?.type === 'TSUnionType' && type.types.some((one) => one.type === 'TSUndefinedKeyword' || one.type === 'TSNullKeyword');
}
