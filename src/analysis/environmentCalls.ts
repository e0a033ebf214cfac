/** What belongs to a call that reads the environment: the rest of its chain, and what stands in for a missing variable. */
import type { TSESTree } from '@typescript-eslint/utils';
import { TEXT_ENDS } from '../catalog/environment.ts';
import { stringOf } from './constants.ts';
import type { SourceFile } from './file.ts';
import { instanceMemberOf } from './instances.ts';
import { exportPathOf } from './modules.ts';
import { memberNameOf } from './nodes.ts';

/**
 * The whole expression that is the variable's text: `env.get('X').required().asString()` of env-var, else the read itself.
 *
 * @returns `undefined` when the chain makes something else of the text, or gives another one in its place
 */
export function wholeReadOf(file: SourceFile, node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type !== 'CallExpression' || !isChainStart(file, node)) return node;
  let call: TSESTree.CallExpression = node;
  for (;;) {
    const { parent } = call;
    const next: TSESTree.Node | undefined = parent.type === 'MemberExpression' && parent.object === call ? parent.parent : undefined;
    if (parent.type !== 'MemberExpression' || next?.type !== 'CallExpression') return undefined;
    const method = memberNameOf(parent) ?? '';
    if (TEXT_ENDS.has(method)) return next;
    if (method !== 'required') return undefined;
    call = next;
  }
}

function isChainStart(file: SourceFile, { callee }: TSESTree.CallExpression): boolean {
  const found = exportPathOf(file, callee);
  if (found) return found.module === 'env-var';
  return callee.type === 'MemberExpression' && instanceMemberOf(file, callee)?.startsWith('env-var:') === true;
}

/** The code of the value that a helper gives for a missing variable; a text that is not empty is a secret itself and goes. */
export function fallbackArgumentOf(file: SourceFile, node: TSESTree.Node): string | undefined {
  const fallback = node.type === 'CallExpression' ? node.arguments[1] : undefined;
  if (!fallback || fallback.type === 'ObjectExpression' || fallback.type === 'SpreadElement') return undefined;
  if (fallback.type === 'Literal' && typeof fallback.value === 'boolean') return undefined;
  const text = stringOf(file, fallback);
  return text !== undefined && text !== '' ? undefined : file.sourceCode.getText(fallback);
}
