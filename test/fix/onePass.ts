/** One pass of `--fix`, so that passes can be counted and looked at one by one. */
import type { Linter } from 'eslint';

/** Applies fixes as ESLint does in one pass: by position, leaving out what touches the one before. */
export function applyFixes(code: string, messages: readonly Linter.LintMessage[]): string {
  // Positions are counted without a byte order mark.
  const bom = code.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = code.slice(bom.length);
  const fixes = messages.flatMap(({ fix }) => fix ?? []).toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let [output, end, applied] = [bom, 0, -1];
  for (const { range, text: replacement } of fixes) {
    if (range[0] <= applied) continue;
    output += text.slice(end, range[0]) + replacement;
    [end, applied] = [range[1], range[1]];
  }
  return output + text.slice(end);
}
