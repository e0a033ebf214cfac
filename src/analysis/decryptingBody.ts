/** Functions that decrypt and do nothing else, so that their whole body can run once per key. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import type { Reveal } from './handles.ts';
import { enclosingFunctionOf, isWithin, memberNameOf, nodesOf } from './nodes.ts';
import { waits } from './repeatable.ts';

/** The body of the function around a reveal, if it changes nothing outside itself and nothing waits in it. */
export function decryptingBodyOf(file: SourceFile, { node, handle }: Reveal): TSESTree.BlockStatement | undefined {
  const around = enclosingFunctionOf(node);
  if (!around || around.generator || around.async || around.body.type !== 'BlockStatement') return undefined;
  const { body } = around;
  const { parent } = around;
  const isAccessor = (parent.type === 'MethodDefinition' && parent.kind === 'constructor') || !isWithin(node, body);
  if (isAccessor || waits(file, body) || hasArguments(file, body) || !returns(file, around) || !finishes(file, body)) return undefined;
  const root = handle.type === 'Identifier' ? variableOf(file, handle) : undefined;
  if (root?.identifiers.some((identifier) => isWithin(identifier, around))) return undefined;
  return changesOutside(file, body) ? undefined : body;
}

function hasArguments(file: SourceFile, body: TSESTree.Node): boolean {
  return nodesOf(file, 'Identifier').some((node) => node.name === 'arguments' && isWithin(node, body));
}

/** A decryption that gives nothing back keeps its result somewhere else. */
function returns(file: SourceFile, around: TSESTree.Node): boolean {
  return nodesOf(file, 'ReturnStatement').some((node) => node.argument !== null && enclosingFunctionOf(node) === around);
}

/** Whether the error for a wrong key comes while the function runs; a stream gives it later. */
function finishes(file: SourceFile, body: TSESTree.Node): boolean {
  return nodesOf(file, 'MemberExpression').some((node) => memberNameOf(node) === 'final' && isWithin(node, body));
}

/** Whether code assigns to anything that it does not declare. */
function changesOutside(file: SourceFile, body: TSESTree.Node): boolean {
  const targets = [
    ...nodesOf(file, 'AssignmentExpression').map(({ left }) => left),
    ...nodesOf(file, 'UpdateExpression').map(({ argument }) => argument),
  ].filter((target) => isWithin(target, body));
  const isOwn = (target: TSESTree.Node): boolean =>
    target.type === 'Identifier' && variableOf(file, target)?.identifiers.every((identifier) => isWithin(identifier, body)) === true;
  return !targets.every(isOwn);
}
