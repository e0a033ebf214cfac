/** How a file is written, so that new code looks like the code around it. */
import { perFile, type SourceFile } from '../analysis/file.ts';
import { nodesOf } from '../analysis/nodes.ts';

/** What ends a line of the file. */
export function lineEndOf(file: SourceFile): string {
  return file.sourceCode.text.includes('\r\n') ? '\r\n' : '\n';
}

/** A text that needs no escapes, in the quotes of the file. */
export function quoted(file: SourceFile, text: string): string {
  const quote = quoteOf(file);
  return `${quote}${text}${quote}`;
}

const quoteOf = perFile((file: SourceFile): string => {
  const [first] = nodesOf(file, 'ImportDeclaration');
  const literal = first?.source ?? nodesOf(file, 'Literal').find(({ value, parent }) => typeof value === 'string' && parent.type !== 'JSXAttribute');
  return literal?.raw.startsWith('"') === true ? '"' : "'";
});

/** Whether statements of the file end in a semicolon; one that starts a line guards what follows. */
export const usesSemicolons = perFile((file: SourceFile): boolean => {
  const [first] = file.sourceCode.ast.body.filter(({ type }) => /^(?:Import|Variable|Expression)/u.test(type));
  const last = first && file.sourceCode.getLastToken(first);
  if (!last) return true;
  return last.value === ';' && file.sourceCode.getTokenBefore(last)?.loc.end.line === last.loc.start.line;
});
