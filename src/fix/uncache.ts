/** Takes away a cache that keeps a secret's value: the key manager has one that follows rotation. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Capture } from '../analysis/captures.ts';
import { declaratorOf, variableOf } from '../analysis/bindings.ts';
import type { SourceFile } from '../analysis/file.ts';
import { ancestorsOf, enclosingFunctionOf, isFunction, isWithin, nodesOf } from '../analysis/nodes.ts';
import { removeLine } from './lines.ts';
import { type Fix, holdsNoComment, suggestionOf } from './offer.ts';

/** The suggestion that reads a memoised value each time; `undefined` when the cache has readers or duties elsewhere. */
export function uncachedOf(file: SourceFile, { keeper, reveal }: Capture): Fix | undefined {
  if (keeper.type === 'CallExpression') return ofMemoizer(file, keeper);
  return keeper.type === 'AssignmentExpression' ? ofVariable(file, keeper, reveal.node) : undefined;
}

/** `once(() => value)` becomes `() => value`. */
function ofMemoizer(file: SourceFile, call: TSESTree.CallExpression): Fix | undefined {
  const [fn, ...options] = call.arguments;
  if (!fn || options.length > 0 || call.parent.type !== 'VariableDeclarator' || hasCommentsOutside(file, call, fn)) return undefined;
  const isOnlyCalled = (variableOf(file, call.parent.id)?.references ?? []).every(({ identifier, init }) => {
    return init === true || identifier.parent.type === 'ExportSpecifier' || (identifier.parent.type === 'CallExpression' && identifier.parent.callee === identifier);
  });
  if (!isOnlyCalled) return undefined;
  return suggestionOf(file, [call], (fixer) => [
    fixer.removeRange([call.range[0], fn.range[0]]),
    fixer.removeRange([fn.range[1], call.range[1]]),
  ]);
}

function hasCommentsOutside(file: SourceFile, outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return file.sourceCode.getCommentsInside(outer).length > file.sourceCode.getCommentsInside(inner).length;
}

/** `let cached; … cached ??= value; return cached;` becomes `return value;`. */
function ofVariable(file: SourceFile, assignment: TSESTree.AssignmentExpression, revealed: TSESTree.Node): Fix | undefined {
  const variable = variableOf(file, assignment.left);
  const home = enclosingFunctionOf(assignment);
  const declarator = variable && declaratorOf(variable);
  if (!home || !variable || declarator?.parent.declarations.length !== 1 || !isEmpty(declarator.init)) return undefined;
  const declaration = declarator.parent;
  const others = variable.references.filter(({ init, identifier }) => init !== true && identifier !== assignment.left);
  const reads = others.map(({ identifier }) => identifier);
  if (others.some(({ isTypeReference }) => isTypeReference) || !reads.every((read) => enclosingFunctionOf(read) === home)) return undefined;
  if (declaration.parent.type === 'ExportNamedDeclaration' || !readsOnlyOuter(file, revealed, home)) return undefined;

  const value = revealed.parent?.type === 'AwaitExpression' ? revealed.parent : revealed;
  if (innermost(assignment.right) !== value) return undefined;
  const removed = removedStatements(assignment, reads);
  const kept = [wholeOf(assignment, reads), ...reads].filter((node, index, all) => {
    const isGone = removed.some((statement) => isWithin(node, statement));
    return !isGone && !all.some((other, at) => at !== index && isWithin(node, other));
  });
  const targets = [declaration, ...removed, ...kept];
  if (!targets.every((node) => holdsNoComment(file, node)) || kept.some(({ parent }) => parent?.type === 'ExpressionStatement')) return undefined;
  const text = file.sourceCode.getText(value);
  return suggestionOf(file, targets, (fixer) => [
    ...[declaration, ...removed].map((statement) => removeLine(file, fixer, statement)),
    ...kept.map((node) => fixer.replaceText(node, value.type === 'AwaitExpression' && node.parent?.type !== 'ReturnStatement' ? `(${text})` : text)),
  ]);
}

function isEmpty(init: TSESTree.Expression | null): boolean {
  if (!init) return true;
  return (init.type === 'Identifier' && init.name === 'undefined') || (init.type === 'Literal' && (init.value === null || init.value === ''));
}

/** The value itself: `value` in `cached ?? value`. */
function innermost(right: TSESTree.Expression): TSESTree.Expression {
  return right.type === 'LogicalExpression' ? right.right : right;
}

/** The assignment with a read in front of it: `cached || (cached = value)`. */
function wholeOf(assignment: TSESTree.AssignmentExpression, reads: readonly TSESTree.Node[]): TSESTree.Node {
  const { parent } = assignment;
  return parent.type === 'LogicalExpression' && parent.right === assignment && reads.includes(parent.left) ? parent : assignment;
}

/** The statements that only serve the cache: the assignment, the check around it, an early return in front of it. */
function removedStatements(assignment: TSESTree.AssignmentExpression, reads: readonly TSESTree.Node[]): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  if (assignment.parent.type === 'ExpressionStatement') found.push(aloneIn(assignment.parent));
  for (const read of reads) {
    const branch = read.parent?.type === 'ReturnStatement' ? aloneIn(read.parent) : undefined;
    if (branch?.type === 'IfStatement' && reads.some((other) => isWithin(other, branch.test))) found.push(branch);
  }
  return found;
}

/** The `if` without `else` in which a statement stands alone, or the statement. */
function aloneIn(statement: TSESTree.Node): TSESTree.Node {
  const { parent } = statement;
  const branch = parent?.type === 'BlockStatement' && parent.body.length === 1 ? parent.parent : parent;
  return branch?.type === 'IfStatement' && !branch.alternate ? branch : statement;
}

/** Whether an expression can stand anywhere in a function: it names nothing that the function declares. */
function readsOnlyOuter(file: SourceFile, node: TSESTree.Node, home: TSESTree.Node): boolean {
  return nodesOf(file, 'Identifier')
    .filter((identifier) => isWithin(identifier, node))
    .every((identifier) => {
      const [id] = variableOf(file, identifier)?.identifiers ?? [];
      return !id || !isWithin(id, home) || [...ancestorsOf(id)].some((around) => isFunction(around) && isWithin(around, node));
    });
}
