/** Reads the code fences of Markdown pages, and the examples that the fences make. */

/** One code fence of a page. */
export interface Fence {
  readonly language: string;
  /** The line of text before the fence, such as `Incorrect:`. */
  readonly introduction: string;
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

/** The code that a page shows, with what must hold of it. */
export interface Example {
  readonly kind: 'incorrect' | 'correct';
  readonly code: string;
  readonly language: string;
  readonly line: number;
  /** Where the page says that the code stands. */
  readonly filename: string | undefined;
  readonly options: unknown;
  readonly settings: unknown;
  /** What the fixes or the suggestions of the page's rule, or the fixes of all recommended rules, make of it. */
  readonly fixed: { readonly code: string; readonly by: 'rule' | 'suggestions' | 'all' } | undefined;
}

/** All fences of a page, in order; throws when one is never closed. */
export function fencesOf(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  let introduction = '';
  let open: { readonly mark: string; readonly language: string; readonly line: number; readonly lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const [, mark = '', language = ''] = /^(`{3,})(\S*)/u.exec(line) ?? [];
    if (open) {
      if (line.trimEnd() === open.mark) {
        fences.push({ language: open.language, introduction, text: open.lines.join('\n'), line: open.line });
        [open, introduction] = [undefined, ''];
      } else open.lines.push(line);
    } else if (mark !== '') open = { mark, language, line: index + 1, lines: [] };
    else if (line.trim() !== '') introduction = line.trim();
  }
  if (open) throw new Error(`The fence of line ${String(open.line)} is never closed.`);
  return fences;
}

const INTRODUCTION = /^(Incorrect|Correct|Fixed|Suggested|Before|After|Options|Settings)(?:, in `([^`]+)`)?:$/u;

/** Whether a fence says what holds of its code. */
export function isExample({ introduction }: Fence): boolean {
  return INTRODUCTION.test(introduction);
}

/**
 * The examples of a page.
 *
 * `Fixed:` is what the page's rule makes of the `Incorrect:` right before it, `Suggested:` what its suggestions make of it, `After:` what all rules make of a `Before:`. `Options:` and `Settings:` hold for the fences that follow, up to the next
 * fence that says the same, or the end of their section.
 */
export function examplesOf(markdown: string): readonly Example[] {
  return markdown.split(/^(?=#{1,6} )/mu).reduce<Progress>(examplesOfSection, { examples: [], line: 0 }).examples;
}

interface Progress {
  readonly examples: readonly Example[];
  readonly line: number;
}

function examplesOfSection({ examples, line }: Progress, section: string): Progress {
  const found: Example[] = [];
  let options: unknown;
  let settings: unknown;
  for (const fence of fencesOf(section)) {
    const [, word, filename] = INTRODUCTION.exec(fence.introduction) ?? [];
    const last = found.at(-1);
    if (word === 'Options') options = JSON.parse(fence.text);
    else if (word === 'Settings') settings = JSON.parse(fence.text);
    else if (word === 'Incorrect' || word === 'Before' || word === 'Correct') {
      const kind = word === 'Correct' ? 'correct' : 'incorrect';
      found.push({
        kind, code: fence.text, language: fence.language, line: line + fence.line, filename, options, settings, fixed: undefined,
      });
    } else if (word !== undefined) {
      if (last?.kind !== 'incorrect' || last.fixed) throw new Error(`Line ${String(line + fence.line)} fixes nothing.`);
      found[found.length - 1] = { ...last, fixed: { code: fence.text, by: word === 'After' ? 'all' : word === 'Suggested' ? 'suggestions' : 'rule' } };
    }
  }
  return { examples: [...examples, ...found], line: line + section.split('\n').length - 1 };
}
