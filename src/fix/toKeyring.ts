/** Moves a pair of home-grown cipher functions to a keyring; the old one that decrypts stays, as the reader of what is stored. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { CipherFunction, CipherPair } from '../analysis/cipherPairs.ts';
import type { SourceFile } from '../analysis/file.ts';
import { type Fix, holdsNoComment, suggestionOf } from './offer.ts';
import { takenNamesOf } from './runtimeImport.ts';
import { indentOf, indentStepOf, lineEndOf, quoted, semicolonOf } from './fileStyle.ts';

/** What the keyring is called: the secret's own name holds the old key, which the old reader needs. */
export function keyringNameOf(secret: string): string {
  return `${secret.replace(/-key$/u, '')}-keyring`;
}

/** The suggestion that encrypts under a keyring from now on; `undefined` when a comment would be lost, or a name is taken. */
export function toKeyring(file: SourceFile, { encrypts, decrypts, opens }: CipherPair, secret: string): Fix | undefined {
  const { fn, id, statement } = decrypts;
  const legacy = `${id.name}Legacy`;
  if (takenNamesOf(file).has(legacy) || !holdsNoComment(file, encrypts.body)) return undefined;
  return suggestionOf(file, [encrypts.body, statement], (fixer, keyManager) => {
    const ring = `${keyManager}.keyring(${quoted(file, keyringNameOf(secret))})`;
    const result = opens === 'text' ? '.text()' : '.bytes';
    const given = `(${decrypts.parameter.name}, { legacy: ${legacy} })`;
    const opened = fn.async ? `(await ${ring}.decryptAsync${given})${result}` : `${ring}.decrypt${given}${result}`;
    return [
      fixer.replaceText(encrypts.body, blockOf(file, encrypts, `${ring}.encrypt(${encrypts.parameter.name})`)),
      ...besides(file, fixer, decrypts, legacy, blockOf(file, decrypts, opened)),
    ];
  });
}

function blockOf(file: SourceFile, { statement }: CipherFunction, value: string): string {
  const [eol, indent] = [lineEndOf(file), indentOf(file, statement)];
  return `{${eol}${indent}${indentStepOf(file)}return ${value}${semicolonOf(file)}${eol}${indent}}`;
}

/** The function anew, with the old one beside it under another name: after it when it is hoisted, else before. */
function besides(
  file: SourceFile,
  fixer: TSESLint.RuleFixer,
  { fn, body, id, statement }: CipherFunction,
  legacy: string,
  block: string,
): readonly TSESLint.RuleFix[] {
  const { text } = file.sourceCode;
  const eol = lineEndOf(file);
  const made = `${text.slice(statement.range[0], body.range[0])}${block}${text.slice(body.range[1], statement.range[1])}`;
  const inner: TSESTree.Node = fn.type === 'FunctionDeclaration' ? fn : statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement;
  const name: Readonly<TSESTree.Range> = [id.range[0], id.range[0] + id.name.length];
  return [
    ...(fn.type === 'FunctionDeclaration' ? [fixer.insertTextBefore(statement, `${made}${eol}${eol}`)] : []),
    ...(inner === statement ? [] : [fixer.removeRange([statement.range[0], inner.range[0]])]),
    fixer.replaceTextRange(name, legacy),
    ...(fn.type === 'FunctionDeclaration' ? [] : [fixer.insertTextAfter(statement, `${eol}${eol}${made}`)]),
  ];
}
