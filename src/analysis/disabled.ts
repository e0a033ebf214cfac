/** Which reports a comment in the file turns off, so that a fix shared by several is not carried by one that is dropped. */
import type { SourceFile } from './file.ts';
import { perFile } from './file.ts';

interface Directive {
  readonly kind: 'disable' | 'enable' | 'line' | 'next-line';
  readonly line: number;
  readonly rules: readonly string[];
}

/** ESLint's own directive comments, in the order of the source. */
const directivesOf = perFile((file: SourceFile): readonly Directive[] =>
  file.sourceCode.getAllComments().flatMap(({ value, loc }) => {
    const match = /^\s*(?:eslint|oxlint)-(disable|enable)(-next-line|-line)?(?:\s+([^]*))?$/u.exec(value);
    if (!match) return [];
    const rules = (match[3] ?? '').split(/\s--/u, 1)[0]?.split(',').map((rule) => rule.trim()).filter((rule) => rule !== '') ?? [];
    const kind = match[2] === '-next-line' ? 'next-line' : match[2] === '-line' ? 'line' : match[1] === 'enable' ? 'enable' : 'disable';
    return [{ kind, line: kind === 'next-line' ? loc.end.line : loc.start.line, rules }];
  }),
);

/** Whether a comment turns a rule off on a line. */
export function isDisabled(file: SourceFile, rule: string, line: number): boolean {
  let isOff = false;
  for (const directive of directivesOf(file)) {
    if (directive.rules.length > 0 && !directive.rules.some((name) => name === rule || name.endsWith(`/${rule}`))) continue;
    if (directive.kind === 'line' && directive.line === line) return true;
    if (directive.kind === 'next-line' && directive.line + 1 === line) return true;
    if (directive.line > line) continue;
    if (directive.kind === 'disable') isOff = true;
    if (directive.kind === 'enable') isOff = false;
  }
  return isOff;
}
