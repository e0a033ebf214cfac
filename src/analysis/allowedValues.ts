/** Which texts a project says are no secrets: by the name beside them, by the text itself, or by a pattern of texts. */

/** Whether a finding of these names and this text is allowed. */
export type Allowance = (names: readonly (string | undefined)[], value: string) => boolean;

/** Parses the entries of `allow`: `/…/` is a pattern of whole texts, the rest are names and exact texts. Throws a TypeError. */
export function parseAllowance(entries: readonly string[]): Allowance {
  const exact = new Set(entries);
  const patterns = entries.flatMap((entry) => parsePattern(entry) ?? []);
  return (names, value) =>
    exact.has(value) ||
    names.some((name) => name !== undefined && exact.has(name)) ||
    patterns.some((pattern) => pattern.test(value));
}

/** An entry without both slashes is no pattern: paths begin with one too. */
function parsePattern(entry: string): RegExp | undefined {
  const source = /^\/(.+)\/$/su.exec(entry)?.[1];
  if (source === undefined) return undefined;
  if (!isLinear(source)) {
    throw new TypeError(`The option "allow" has the pattern ${entry}, which can take very long: repeat at most one thing, and no group.`);
  }
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new TypeError(`The option "allow" has the pattern ${entry}, which is no regular expression.`, { cause: error });
  }
}

/** More than these optional pieces could be tried in too many ways. */
const MOST_OPTIONAL = 4;

/** Anchored, with one repetition that holds no other, a pattern cannot backtrack more than once over a text. */
function isLinear(source: string): boolean {
  // Escapes and classes are one character each here, so what is left of the signs are operators.
  const plain = source.replaceAll(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|[^\d])|\[(?:\\.|[^\]\\])*\]/gsu, 'x');
  if (/\\|\((?:\?[=!<])|\)[*+?{]/u.test(plain)) return false;
  const repeated = plain.match(/[*+]|\{\d+,\d*\}/gu) ?? [];
  const optional = plain.match(/(?<![*+?}(])\?/gu) ?? [];
  return repeated.length <= 1 && optional.length <= MOST_OPTIONAL;
}
