/** What is put into a variable, and how the code uses what it holds. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { OTHER_TOKEN_MEMBERS } from '../catalog/loggedSecrets.ts';
import { wordsOf } from './names.ts';
import { memberNameOf } from './nodes.ts';

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

/** Whether the code treats a `token` as an object that no credential is. */
export function isOtherToken({ name, references }: Variable): boolean {
  if (!/^(?:tokens?|secrets?)$/u.test(wordsOf(name).at(-1) ?? '')) return false;
  return references.some(({ identifier }) => {
    const { parent } = identifier;
    return parent.type === 'MemberExpression' && parent.object === identifier && OTHER_TOKEN_MEMBERS.has(memberNameOf(parent) ?? '');
  });
}
