/** How a file is written, so that new code looks like the code around it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from '../analysis/file.ts';
import { nodesOf, statementsOf } from '../analysis/nodes.ts';
import { firstFrom } from '../analysis/sorted.ts';

/** What ends a line of the file. */
export const lineEndOf = perFile(({ sourceCode: { text } }: SourceFile): string => (text.includes('\r\n') ? '\r\n' : '\n'));

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
  const [first] = statementsOf(file).filter(({ type }) => /^(?:Import|Variable|Expression)/u.test(type));
  const last = first && file.sourceCode.getLastToken(first);
  if (!last) return true;
  return last.value === ';' && file.sourceCode.getTokenBefore(last)?.loc.end.line === last.loc.start.line;
});

/** `;`, or nothing in a file that leaves semicolons out. */
export function semicolonOf(file: SourceFile): ';' | '' {
  return usesSemicolons(file) ? ';' : '';
}

/** The white space that the line of a node starts with. */
export function indentOf(file: SourceFile, node: TSESTree.Node): string {
  return /^\s*/u.exec(file.sourceCode.lines[node.loc.start.line - 1] ?? '')?.[0] ?? '';
}

/** The white space that the line of a position starts with, up to that position. */
export function indentAt(file: SourceFile, at: number): string {
  const starts = lineStartsOf(file);
  const start = starts[firstFrom(starts, (place) => place > at) - 1] ?? 0;
  return /^[ \t]*/u.exec(file.sourceCode.text.slice(start, at))?.[0] ?? '';
}

/** Where lines start; kept, since to look back for it from each place of a minified line takes quadratic time. */
const lineStartsOf = perFile(({ sourceCode: { text } }: SourceFile): readonly number[] =>
  [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)],
);

/** One step of indentation. */
export const indentStepOf = perFile((file: SourceFile): string => {
  // A line of a block comment starts with one space more.
  const first = file.sourceCode.lines.find((line) => /^(?:\t| {2,})[^\s*]/u.test(line));
  if (first?.startsWith('\t')) return '\t';
  return ' '.repeat(first?.startsWith('    ') ? 4 : 2);
});
