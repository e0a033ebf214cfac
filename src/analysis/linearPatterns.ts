/** Regular expressions that a project writes into its configuration: only those that cannot take long are taken. */

/** How a pattern may repeat: `once` allows one `*` or `+`; `bounded` wants an upper limit, for patterns that are tried at many places. */
export type Repetition = 'once' | 'bounded';

/** More than these optional pieces could be tried in too many ways. */
const MOST_OPTIONAL = 4;

/** A bounded repetition may match so many characters. */
const LONGEST_RUN = 512;

/**
 * Compiles a pattern; throws a TypeError that calls it by `what` when it can take long, or is no regular expression.
 *
 * With one repetition that holds no other, no repeated group and no look-around, backtracking tries each length once.
 */
export function parseLinearPattern(source: string, what: string, repetition: Repetition, wrap: (source: string) => string): RegExp {
  if (!isLinear(source) || (repetition === 'bounded' && !isBounded(source))) {
    throw new TypeError(`${what}, which can take very long: repeat at most one thing, and no group${repetition === 'bounded' ? ', and say how often at most' : ''}.`);
  }
  try {
    return new RegExp(wrap(source), 'u');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new TypeError(`${what}, which is no regular expression.`, { cause: error });
  }
}

/** Escapes and classes are one character each here, so what is left of the signs are operators. */
function withoutClasses(source: string): string {
  return source.replaceAll(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|[^\d])|\[(?:\\.|[^\]\\])*\]/gsu, 'x');
}

function isLinear(source: string): boolean {
  const plain = withoutClasses(source);
  if (/\\|\((?:\?[=!<])|\)[*+?{]/u.test(plain)) return false;
  const repeated = plain.match(/[*+]|\{\d+,\d*\}/gu) ?? [];
  const optional = plain.match(/(?<![*+?}(])\?/gu) ?? [];
  return repeated.length <= 1 && optional.length <= MOST_OPTIONAL;
}

function isBounded(source: string): boolean {
  const plain = withoutClasses(source);
  const limits = [...plain.matchAll(/\{(?:\d+,)?(\d*)\}/gu)].map(([, limit = '']) => (limit === '' ? Infinity : Number(limit)));
  return !/[*+]/u.test(plain) && limits.every((limit) => limit <= LONGEST_RUN);
}
