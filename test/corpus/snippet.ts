/** Labelled made-up code: how a snippet is written down, and how it is read. */

/** One piece of code, and the lines on which a rule must report. */
export interface Snippet {
  readonly name: string;
  readonly code: string;
  readonly filename: string;
  /** 1-based lines; none in a look-alike. */
  readonly secrets: readonly number[];
  /** 1-based lines where a report is neither right nor wrong, such as the identifier that goes with a secret. */
  readonly either: readonly number[];
}

/** Ends a line that must be reported, or one that may be; taken off before the code is linted. */
const MARK = / \/\/[!?]$/u;

const linesThatEndWith = (lines: readonly string[], mark: string): readonly number[] =>
  lines.flatMap((line, index) => (line.endsWith(mark) ? [index + 1] : []));

/** Reads one snippet: its name and, after `@`, its file; then its lines. */
function parseSnippet(block: string): Snippet {
  const [head = '', ...lines] = block.trimEnd().split('\n');
  const [name = '', filename = 'src/shop.ts'] = head.split(' @ ');
  return {
    name: name.trim(),
    filename: filename.trim(),
    code: lines.map((line) => line.replace(MARK, '')).join('\n'),
    secrets: linesThatEndWith(lines, ' //!'),
    either: linesThatEndWith(lines, ' //?'),
  };
}

/** Reads snippets that each start with a line `# name` or `# name @ file`; `//!` ends a line to be reported, `//?` one that may be. */
export function parseSnippets(text: string): readonly Snippet[] {
  return text.split(/^# /mu).slice(1).map(parseSnippet);
}
