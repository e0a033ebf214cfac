/** Takes statements out together with the line that they stand on. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../analysis/file.ts';

/** Removes a statement, and its line when nothing else stands there. */
export function removeLine(file: SourceFile, fixer: TSESLint.RuleFixer, statement: TSESTree.Node): TSESLint.RuleFix {
  const { text } = file.sourceCode;
  const lineStart = text.lastIndexOf('\n', statement.range[0]) + 1;
  const isAlone =
    text.slice(lineStart, statement.range[0]).trim() === '' && /^\r?\n/u.test(text.slice(statement.range[1]));
  if (!isAlone) return fixer.remove(statement);
  const end = text.indexOf('\n', statement.range[1]) + 1;
  return fixer.removeRange([lineStart, end]);
}
