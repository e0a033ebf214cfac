/** A unified diff in which no secret occurs, neither as it stands in the code nor anywhere else. */
import { createTwoFilesPatch } from 'diff';
import type { LintedFile } from '../secretLinter.ts';

const MASK = '•••';
const CONTEXT_LINES = 2;

/** The diff of a file; `values` are all that must not be shown. */
export const maskedDiff = (shown: string, before: LintedFile, after: LintedFile, values: readonly string[]): string => {
  const [from, to] = [before, after].map((file) => withoutValues(maskedText(file), values));
  return createTwoFilesPatch(`a/${shown}`, `b/${shown}`, from ?? '', to ?? '', undefined, undefined, { context: CONTEXT_LINES });
};

/** By place, because code may spell a value with escapes or in pieces. */
const maskedText = ({ text, findings }: LintedFile): string => {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  let masked = text;
  for (const { value, range: [from, to] } of findings.toSorted((a, b) => b.range[0] - a.range[0])) {
    if (value === undefined) continue;
    const quote = /^['"`]/u.exec(text.slice(start + from))?.[0] ?? '';
    masked = masked.slice(0, start + from) + quote + MASK + quote + masked.slice(start + to);
  }
  return masked;
};

/** By text, for comments and whatever else repeats a value; longest first, so that none is left in part. */
const withoutValues = (text: string, values: readonly string[]): string =>
  values.filter((value) => value !== '').toSorted((a, b) => b.length - a.length)
    .reduce((masked, value) => masked.replaceAll(value, MASK), text);
