/**
 * What the text behind a name tells of the value that it may name: whether a constant text stands in it, or in what it is taken from.
 *
 * An answer may be yes in vain, never no in vain for code as people and formatters write it.
 */
import { isSecretName, producedStemOf, remembered } from './names.ts';
import { standsIn } from './vocabulary.ts';

/** A value reaches no further from its name. */
export const REACH = 300;
/** What stands between the parts of one expression is shorter. */
export const GAP = 60;
/** So many characters tell what comes next. */
export const PEEK = 8;

/** What a value must have to be worth a look: any text of three characters, or a long run without spaces, as keys are. */
export type Content = 'text' | 'run';

const CONTENT: Readonly<Record<Content, RegExp>> = {
  text: /["'`][^"'`\n]{3}|["'`]\s*\n|\[\s*(?:0x)?\d[\da-fx]*\s*,|\bof\(\d|\\[ux]|fromCharCode/iu,
  run: /["'`][^\s"'`]{16}|\[\s*(?:0x)?\d[\da-fx]*\s*,|\bof\(\d|\\[ux]|fromCharCode/iu,
};

export function hasContent(text: string, content: Content): boolean {
  return CONTENT[content].test(text);
}

/** Whether what begins at a place, up to its end, has a text in it or takes one from elsewhere in the file. */
export function mayHold(source: string, start: number, end: number, from: number, content: Content, kind: 'value' | 'list' = 'value'): boolean {
  const whole = source.slice(from, endOfExpression(source, from, kind));
  // Of `=== 'text'` behind the name only the text counts, and further on no text that something else is compared with.
  const expression = (/^==?/u.test(whole) ? whole.replace(/^==?/u, '').split(/&&|\|\||\?/u, 1).join('') : whole).replaceAll(COMPARED, '');
  if (kind === 'value') {
    if (FUNCTION.test(expression)) return isMaker(source.slice(start, end)) && givesContent(source.slice(from, from + REACH), content);
    if (CONTAINER.test(expression) && !hasChoice(expression) && !PASSING.test(expression)) return false;
  }
  if (hasContent(expression, content)) return true;
  const own = source.slice(start, end);
  return namesIn(expression).some((name) => name !== own && isDefined(source, name, content));
}

const COMPARED = /[!=]==?\s*(?:"[^"\n]*"|'[^'\n]*')/gu;

/** What begins with a function, with an object, or with a call. */
const FUNCTION = /^\s*(?:async\b|function\b|\([^()]*\)\s*(?::[^=]{0,40})?=>|[\w$]+\s*=>)/u;
const CONTAINER = /^\s*(?:\{|(?:await\s+|new\s+)*[\w$]+(?:\s*\.\s*[\w$]+)*(?:<[^()]{0,60}>)?\()/u;

/** Calls that give on what they are given, and members of descriptions that hold values. */
const PASSING = /\b(?:from(?:_\w+|CharCode)?|of|String|Uint8Array|encode|decode\w*|parse|join|concat|repeat|trim|toString|replace(?:All)?|pad(?:End|Start)|slice|substring|atob|hash\w*|encryptPassword|create(?:Secret|Private)Key|\w+ToBytes|hexToUint8Array|default|withDefault|catch)\s*\(|\bSet\s*(?:<[^()]*>)?\(\s*\[|\braw`|\b(?:default|devDefault|defaultValue|value|useValue)["']?\s*:/iu;

/** Whether an expression as a whole is one thing or another: `a || b`, `a ? b : c`. */
function hasChoice(expression: string): boolean {
  let depth = 0;
  for (let at = 0; at < expression.length; at += 1) {
    const kind = KINDS[expression.charCodeAt(at)] ?? 0;
    if (kind === OPENING) depth += 1;
    else if (kind === ENDING) depth -= 1;
    else if (kind === CHOOSING && depth === 0 && (expression[at] === '?' ? expression[at + 1] !== '.' : expression[at + 1] === '|')) return true;
  }
  return false;
}

/** What a sign does in an expression; texts are read sign by sign too often for anything dearer. */
const [OPENING, ENDING, CHOOSING, SEPARATING, ENDING_ALL] = [1, 2, 3, 4, 5];
const KINDS = new Uint8Array(128);
for (const [kind, signs] of [[OPENING, '([{'], [ENDING, ')]}'], [CHOOSING, '?|'], [SEPARATING, ',\n'], [ENDING_ALL, ';']] as const) {
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;
}

/** Where an expression ends at the latest; of a list, where the brackets around it do. */
export function endOfExpression(source: string, from: number, kind: 'value' | 'list'): number {
  let depth = 0;
  const last = Math.min(source.length, from + REACH);
  for (let at = from; at < last; at += 1) {
    switch (KINDS[source.charCodeAt(at)] ?? 0) {
      case OPENING:
        depth += 1;
        break;
      case ENDING:
        depth -= 1;
        if (depth < 0) return at;
        break;
      case SEPARATING:
        if (depth === 0 && kind === 'value' && (source[at] === ',' || isStatementEnd(source, from, at))) return at;
        break;
      case ENDING_ALL:
        return at;
      default:
    }
  }
  return last;
}

/** Whether a statement ends with its line, where nobody writes semicolons. */
function isStatementEnd(source: string, from: number, at: number): boolean {
  return /[\w$"'`)\]}]\s*$/u.test(source.slice(Math.max(from, at - PEEK), at)) && /^\s*[\w$@}/]/u.test(source.slice(at, at + GAP));
}

/** Names that a value may be taken from, a few. */
function namesIn(expression: string): readonly string[] {
  return [...new Set(expression.match(/(?<![\w$])[A-Za-z_$][\w$]*(?![\w$]*\s*[(.[=])/gu))].filter((name) => !TYPES.test(name)).slice(0, MOST_NAMES);
}

const TYPES = /^(?:string|number|boolean|undefined|null|unknown|any|void|never|true|false|this|readonly)$/u;
const MOST_NAMES = 8;

/** Whether something of a name is given a text anywhere: `FALLBACK = 'text'`, `fallback: 'text'`. */
function isDefined(source: string, name: string, content: Content): boolean {
  return isElsewhere(source, content, name, (at, end) => {
    const sign = skipSpace(source, /["'?]/u.test(source[end] ?? '') ? end + 1 : end);
    const isGiven = source[sign] === ':' || (source[sign] === '=' && !/[=>]/u.test(source[sign + 1] ?? ''));
    return isGiven && mayHold(source, at, end, sign + 1, content);
  });
}

/**
 * Whether a name stands anywhere in a text in a way that fits; asked once for each name.
 *
 * @param question - what is asked of the name, to tell the answers apart
 */
export function isElsewhere(source: string, question: string, name: string, fits: (start: number, end: number) => boolean): boolean {
  if (answers.source !== source) answers = { source, known: new Map() };
  const key = `${question} ${name}`;
  const known = answers.known.get(key);
  if (known !== undefined) return known;
  // Each name costs a search of the whole text, and a file that is looked at in vain costs less than thousands of them.
  if (answers.known.size * source.length > MOST_READ || steps >= MOST_STEPS) return true;
  answers.known.set(key, false);
  steps += 1;
  const found = standsIn(source, name, fits);
  steps -= 1;
  answers.known.set(key, found);
  return found;
}

/** How many names one is taken from by way of another at the moment; values are followed no further than this. */
let steps = 0;
const MOST_STEPS = 12;

/** What is known of the names of the latest text. */
let answers: { readonly source: string; readonly known: Map<string, boolean> } = { source: '', known: new Map() };

/** In characters. */
const MOST_READ = 50_000_000;

/** Functions that are named after the secret that they give, as a verb and its object or by the object alone. */
export const isMaker = remembered((name) => isSecretName(producedStemOf(name) ?? '') || (/[a-z][A-Z]/u.test(name) && isSecretName(name)));

/** Whether a function whose body begins somewhere in a text gives a constant. */
export function givesContent(body: string, content: Content): boolean {
  return [...body.matchAll(/(?:\breturn\b|=>)[^;{]{0,120}/gu)].some(([given]) => hasContent(given, content));
}

export function skipSpace(source: string, from: number): number {
  let at = from;
  while (at - from < GAP && isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

/** Of the spaces beyond ASCII, programs have none between signs. */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
