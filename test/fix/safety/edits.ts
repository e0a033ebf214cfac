/** What an edit of a text must not do, whatever it is for. */
import type { Linter } from 'eslint';
import type { Sample } from './sample.ts';
import { type Scan, scanOf } from './scan.ts';

/** What is wrong with a text that an edit made of another; nothing, if all is well. */
export function problemsOfEdit(sample: Sample, before: string, after: string): readonly string[] {
  let scan: Scan;
  try {
    scan = scanOf(sample, after);
  } catch (error) {
    return [`does not parse: ${String(error)}`];
  }
  const old = scanOf(sample, before);
  return [
    ...lostComments(old, scan).map((comment) => `loses the comment ${comment}`),
    ...problemsOfNames(old, scan),
    ...(runtimeImports(after) > Math.max(1, runtimeImports(before)) ? ['imports the runtime twice'] : []),
    ...problemsOfLines(before, after),
  ];
}

function lostComments(before: Scan, after: Scan): readonly string[] {
  const left = [...after.comments];
  return before.comments.filter((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function problemsOfNames(before: Scan, after: Scan): readonly string[] {
  const isNew = (name: string): boolean => !before.declared.has(name);
  return [
    ...[...after.doubled].filter((name) => !before.doubled.has(name)).map((name) => `declares ${name} twice`),
    ...[...after.declared].filter((name) => isNew(name) && before.unresolved.has(name)).map((name) => `takes the place of the global ${name}`),
    ...[...after.shadowing].filter((name) => !before.shadowing.has(name)).map((name) => `shadows ${name}`),
    ...[...after.unresolved].filter((name) => !before.unresolved.has(name) && !GLOBALS.has(name)).map((name) => `reads ${name}, which nothing declares`),
  ];
}

/** What the fixes take from the language itself. */
const GLOBALS: ReadonlySet<string> = new Set(['require', 'undefined', 'Buffer', 'Uint8Array']);

function runtimeImports(text: string): number {
  return text.match(/(?:from|require\()\s*['"]eslint-plugin-keyturn\/runtime['"]/gu)?.length ?? 0;
}

/** Lines that only look different, line ends that are mixed, white space at their ends. */
function problemsOfLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const added = without(now, old);
  const stripped = (line: string): string => line.replace(/\s/gu, '');
  const isMoved = (line: string): boolean => /\w/u.test(line) && added.some((other) => stripped(other) === stripped(line) && indentOf(other) <= indentOf(line));
  return [
    // What goes into a function is set in, and no other line moves.
    ...without(old, now).filter(isMoved).map((line) => `only moves white space: ${line}`),
    ...(isMixed(after) && !isMixed(before) ? ['mixes line ends'] : []),
    ...added.filter((line) => /[ \t]\r?$/u.test(line) && !old.some((other) => /[ \t]\r?$/u.test(other))).map((line) => `leaves white space at the end of ${line}`),
  ];
}

function indentOf(line: string): number {
  return /^\s*/u.exec(line)?.[0].length ?? 0;
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function isMixed(text: string): boolean {
  return text.includes('\r\n') && /(?<!\r)\n/u.test(text);
}

/** The lines of a text that an edit changes although they neither touch the report's lines nor name anything that stands there. */
export function needlessLines(before: string, after: string, { line, endLine = line }: Linter.LintMessage): readonly string[] {
  const old = before.split('\n');
  const words = new Set(old.slice(line - 1, endLine).join('\n').match(/[\w$]+/gu));
  const isNamed = (text: string): boolean => (text.match(/[\w$]+/gu) ?? []).some((word) => words.has(word)) || text.includes('eslint-plugin-keyturn');
  const gone = without(old, after.split('\n'));
  const own = new Set<string>();
  for (let at = line - 1; gone.includes(old[at] ?? '') || at < endLine; at++) own.add(old[at] ?? '');
  for (let at = line - 1; gone.includes(old[at] ?? ''); at--) own.add(old[at] ?? '');
  return gone.filter((text) => /\w/u.test(text) && !own.has(text) && !isNamed(text));
}

/** A text after one fix or suggestion of a message. */
export function applied(code: string, { range: [start, end], text }: { readonly range: readonly [number, number]; readonly text: string }): string {
  return code.slice(0, start) + text + code.slice(end);
}

/** The lines that differ, for people. */
export function changesOf(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [...without(old, now).map((line) => `- ${line}`), ...without(now, old).map((line) => `+ ${line}`)].join('\n');
}

/** The secrets of a file that a fix carries although it is not about them, by the place of the secret. */
export function carriedSecrets(code: string, text: string, own: Linter.LintMessage, messages: readonly Linter.LintMessage[]): readonly string[] {
  const others = messages.filter(({ ruleId, line, column }) => ruleId === 'keyturn/no-hardcoded-secret' && !(line === own.line && column === own.column));
  return others.flatMap((other) => {
    const value = spanOf(code, other).replace(/^['"`]|['"`]$/gu, '');
    return value.length >= 8 && text.includes(value) && !spanOf(code, own).includes(value) ? [`carries the secret of line ${String(other.line)}`] : [];
  });
}

/** The text that a message is about. */
export function spanOf(code: string, { line, column, endLine = line, endColumn = column }: Linter.LintMessage): string {
  const lines = code.split('\n');
  const offset = (row: number, at: number): number => lines.slice(0, row - 1).reduce((sum, text) => sum + text.length + 1, 0) + at - 1;
  return code.slice(offset(line, column), offset(endLine, endColumn));
}
