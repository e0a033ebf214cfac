/** Takes secrets out of `const { SECRET, PORT } = process.env`, leaving the rest of the pattern as it stands. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isCheckedForPresence } from '../analysis/absence.ts';
import type { EnvironmentSecret } from '../analysis/environmentSecrets.ts';
import type { SourceFile } from '../analysis/file.ts';
import { revealOf } from '../analysis/handles.ts';
import { indentOf, lineEndOf, quoted } from './fileStyle.ts';
import { type Fix, fixOf, holdsNoComment, holdsSecret } from './offer.ts';

/** The pattern that a secret is destructured by. */
export function patternOf({ node }: EnvironmentSecret): TSESTree.ObjectPattern | undefined {
  return node.type === 'Property' && node.parent.type === 'ObjectPattern' ? node.parent : undefined;
}

/**
 * The fix that declares each secret of one pattern on its own.
 *
 * All secrets of a pattern travel in one fix: one by one they would take a pass each.
 */
export function takeApart(file: SourceFile, pattern: TSESTree.ObjectPattern, secrets: readonly EnvironmentSecret[]): Fix | undefined {
  const declarator = pattern.parent;
  const declaration = declarator.parent;
  if (declarator.type !== 'VariableDeclarator' || declaration?.type !== 'VariableDeclaration') return undefined;
  const statement = declaration.parent.type === 'ExportNamedDeclaration' ? declaration.parent : declaration;
  if (!holdsNoComment(file, statement) || holdsSecret(file, statement)) return undefined;

  return fixOf(file, [statement], (fixer, keyManager) => {
    const lines = secrets.flatMap((secret) => declarationText(file, secret, keyManager));
    const rest = pattern.properties.filter((property) => !secrets.some(({ node }) => node === property));
    const lead = file.sourceCode.text.slice(statement.range[0], pattern.range[0]);
    const kept = rest.length === 0 ? [] : [restText(file, statement, pattern, rest)];
    const end = file.sourceCode.getLastToken(statement)?.value === ';' ? ';' : '';
    const indent = indentOf(file, statement);
    return [fixer.replaceText(statement, [...kept, ...lines.map((line) => `${lead}${line}${end}`)].join(`${lineEndOf(file)}${indent}`))];
  });
}

function restText(
  file: SourceFile,
  statement: TSESTree.Node,
  pattern: TSESTree.ObjectPattern,
  rest: readonly TSESTree.Node[],
): string {
  const { text } = file.sourceCode;
  const names = rest.map((property) => file.sourceCode.getText(property)).join(', ');
  return `${text.slice(statement.range[0], pattern.range[0])}{ ${names} }${text.slice(pattern.range[1], statement.range[1])}`;
}

function declarationText(file: SourceFile, { node, name }: EnvironmentSecret, keyManager: string): readonly string[] {
  if (node.type !== 'Property') return [];
  const { value } = node;
  const local = value.type === 'AssignmentPattern' ? value.left : value;
  const fallback = value.type === 'AssignmentPattern' ? value.right : undefined;
  const isRevealed = fallback !== undefined && revealOf(file, fallback)?.name === name;
  const isOptional = fallback ? !isRevealed : isCheckedForPresence(file, local);
  const kept = isOptional && fallback ? ` ?? ${file.sourceCode.getText(fallback)}` : '';
  const access = isOptional ? '.reveal({ optional: true })' : '.reveal()';
  return [`${file.sourceCode.getText(local)} = ${keyManager}.secret(${quoted(file, name)})${access}${kept}`];
}
