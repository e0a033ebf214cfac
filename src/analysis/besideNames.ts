/**
 * What the text beside a name tells before any node is looked at: whether the name can give a constant text its name.
 *
 * Programs are full of names that could be a secret's, and next to nearly all of them stands something else: `token.type`, `keys.map(…)`.
 * An answer may be yes in vain, never no in vain for code as people and formatters write it.
 */
import { FIELD_WORDS } from '../catalog/names.ts';
import { type Content, endOfExpression, GAP, givesContent, hasContent, isElsewhere, isMaker, isSpace, mayHold, PEEK, REACH, skipSpace } from './besideValues.ts';
import { isPasswordName, remembered, wordsOf } from './names.ts';
import { TYPING_METHODS } from './namedValues.ts';
import { isPartOfName } from './vocabulary.ts';

/** Whether a text that a name stands in may hold the value too: `password=…`, `"password": "…"`, `<password>…`, `PASSWORD '…'`, `authorization: Bearer …`. */
export function mayCarry(source: string, end: number): boolean {
  return /^(?:=[^\s=>'"`$(]|\\?["']\s?:\s*\\?["']|>[^\s<>{]|\s+'|: ?(?:bearer|basic|token) )/iu.test(source.slice(end, end + GAP));
}

/** Whether a name is that of an option with a text behind it in a list: `'--ks-pass', '…'`. */
export function mayBeOption(source: string, start: number, end: number): boolean {
  return source[start] === '-' && /^["'`],\s*["'`]/u.test(source.slice(end, end + GAP));
}

/** Whether a name may be that of a parameter of a function of the file, which some call gives a text. */
export function mayBeTaker(source: string, start: number, end: number): boolean {
  const sign = source[skipSpace(source, source[end] === '?' ? end + 1 : end)] ?? '';
  if (!',):='.includes(sign) || !'(, \n\t'.includes(source[start - 1] ?? '.')) return false;
  const opening = openingBefore(source, start);
  const before = source.slice(Math.max(0, opening - GAP), opening).trimEnd();
  // Nearly all brackets are those of calls.
  if (!before.includes('function') && !/[:=>]$|async$/u.test(before)) return false;
  const [, called, held] = FUNCTION_BEFORE.exec(before) ?? [];
  const name = called ?? held;
  return name !== undefined && isElsewhere(source, 'call', name, (_, at) => source[at] === '(' && hasContent(source.slice(at + 1, endOfExpression(source, at + 1, 'list')), 'text'));
}

/** What stands before the parameters of a function that has a name: `function open(`, `const open = async (`, `open: function (`, `open = password =>`. */
const FUNCTION_BEFORE = /(?:\bfunction\s*\*?\s*([\w$]{1,40})|([\w$]{1,40})\s*[:=]\s*(?:async\s*)?(?:function\s*)?)\s*(?:<[^()]{0,40}>)?$/u;

/** No letter has a code as low as that of `;`, the highest that is looked for. */
const LATEST_SIGN = 0x3b;

/** Where the bracket stands that is open before a place, or the place itself where none is near. */
function openingBefore(source: string, start: number): number {
  let depth = 0;
  for (let at = start - 1; at >= 0 && start - at < REACH; at -= 1) {
    const code = source.charCodeAt(at);
    if (code > LATEST_SIGN) continue;
    const sign = source[at];
    if (sign === ')') depth += 1;
    else if (sign === '(' && depth === 0) return at;
    else if (sign === '(') depth -= 1;
    else if (sign === ';') break;
  }
  return start;
}

/** Whether a name from `start` to before `end` may name a constant. */
export function mayNameValue(source: string, start: number, end: number, content: Content): boolean {
  // Nearly all names are read, as a member or an argument, or stand in a sentence, so that is told first, and what is dear last.
  const sign = source[end] ?? '';
  if (sign === '.' && !source.startsWith('.value', end)) return false;
  const isInList = sign === ',' || (sign === ']' && !'"\'`\\'.includes(source[end + 1] ?? '.'));
  if (isInList && source[start - 1] !== '[' && source[start - 2] !== '[') return (isComparedBefore(source, start) || isTypedInto(source, start)) && isCode(source, start);
  if (sign === ')' || sign === ';' || (isSpace(source.charCodeAt(end)) && !NAMING_SIGNS.includes(source[skipSpace(source, end)] ?? ''))) return isComparedBefore(source, start) && isCode(source, start);
  const quoted = closingQuoteAt(source, start, end);
  if (quoted !== undefined) return mayBeNamedByText(source, start, quoted, content) && !isInComment(source, start);
  return (mayBeNamed(source, start, end, content) || isComparedBefore(source, start)) && isCode(source, start);
}

/** What the text behind a name and a space begins with where the name may be a value's, the `a` of `as` too. */
const NAMING_SIGNS = '=!:|?({<[a';

function isCode(source: string, at: number): boolean {
  return !isInComment(source, at) && !isWithinQuotes(source, at, "'") && !isWithinQuotes(source, at, '"');
}

/** Behind a name in the code itself. */
function mayBeNamed(source: string, start: number, end: number, content: Content): boolean {
  const member = '.?!'.includes(source[end] ?? ' ') ? (/^(?:[?!]?\.value\b|\?(?![.?]))/u.exec(source.slice(end, end + PEEK))?.[0] ?? '') : '';
  if (member.endsWith('value') && !isField(source.slice(start, end))) return false;
  const at = skipSpace(source, end + member.length);
  const next = source[at + 1];
  switch (source[at]) {
    case '=':
    case '!':
      return next !== '>' && !isTested(source, start) && mayHold(source, start, end, at + 1, content);
    case ':':
      return mayHold(source, start, end, at + 1, content);
    case '|':
    case '?':
      return next === source[at] && !isTested(source, start) && mayHold(source, start, end, at + 2, content);
    case '(':
      return isGivenOrMade(source, start, end, at, content);
    case '{':
      // `enum PartnerSecret { Airline = '…' }`
      return /\benum\s+$/u.test(source.slice(Math.max(0, start - PEEK), start)) && mayHold(source, start, end, at + 1, 'run', 'list');
    case ',':
    case ']':
      return STATE.test(source.slice(at, at + GAP));
    case 'a':
      return /^as [\w\s.|<>[\]]{1,40}\)?\s*(?:\|\||\?\?|[=!]==?)/u.test(source.slice(at, at + GAP));
    default:
      return false;
  }
}

/** What a person types into: `passwordInput.value`, `password.value`; a parser's `token.value` is none. */
const isField = remembered((name) => isPasswordName(name) || FIELD_WORDS.has(wordsOf(name).at(-1) ?? ''));

/** `const [password, setPassword] = useState('text')`. */
const STATE = /^(?:,[^\]]{0,40})?\]\s*=\s*[\w$.]*(?:useState|useSignal|createSignal|use\w+Storage)\b/u;

/** `!token`, `typeof token`. */
function isTested(source: string, start: number): boolean {
  return /(?:!|\btypeof\s+)[\w$.?]*$/u.test(source.slice(Math.max(0, start - GAP), start));
}

/** The place behind the quote that ends the text whose end a name is, but for what ends a selector or a flag: `'[name="password"]'`, `'--token <token>'`. */
function closingQuoteAt(source: string, start: number, end: number): number | undefined {
  const sign = source[end] ?? '.';
  if (!ENDING_SIGNS.includes(sign) || (sign === ' ' && !'<['.includes(source[end + 1] ?? '.'))) return undefined;
  const found = /^(?:\s?[<[][\w-]{1,40}[>\]]|["']?[\])>]|[?:])?\\?(["'`])/u.exec(source.slice(end, end + GAP));
  const [ending = '', quote = ''] = found ?? [];
  if (!found || (source[start - 1] !== quote && !isWithinQuotes(source, start, quote))) return undefined;
  return end + ending.length;
}

/** What can stand between a name at the end of a text and the quote behind it. */
const ENDING_SIGNS = '"\'`\\])>?:< [';

/** Whether a text is open at a place, going by the quotes before it on its line. */
function isWithinQuotes(source: string, at: number, quote: string): boolean {
  let isOpen = false;
  for (let index = lineStartOf(source, at); index < at; index += 1) if (source[index] === quote) isOpen = !isOpen;
  return isOpen;
}

/** Behind a name that is a text: a key, the first argument of a setter, what a field is found by, the name in a description. */
function mayBeNamedByText(source: string, start: number, from: number, content: Content): boolean {
  const before = source.slice(Math.max(0, start - GAP), start);
  const closed = source[from];
  const at = skipSpace(source, from + (/^[\])]{1,4}/u.exec(source.slice(from, from + PEEK))?.[0].length ?? 0));
  switch (source[at]) {
    case '=':
    case ':':
    case '!':
      // What `get('key')` gives is compared with a text of any length.
      return mayHold(source, start, from, at + 1, closed === ')' ? 'text' : content);
    case '|':
    case '?':
      return source[at + 1] === source[at] && mayHold(source, start, from, at + 2, content);
    case '.':
      // `getByLabel('Password').fill('text')`
      return closed === ')' && hasContent(source.slice(at, endOfExpression(source, at, 'list')), content);
    case ',':
      if (DESCRIBING.test(before)) return isDescription(source, start);
      return /[([]\s*["'`][^"'`\n]*["']?$/u.test(before) && mayHold(source, start, from, at + 1, content, 'list');
    default:
      return DESCRIBING.test(before) && isDescription(source, start);
  }
}

/** `{ name: 'DB_PASSWORD', value: '…' }`, in either order. */
const DESCRIBING = /\b(?:name|key|provide)["']?\s*:\s*["'`][^"'`\n]*$/iu;

function isDescription(source: string, start: number): boolean {
  return /\b(?:v|useV)alue\b/iu.test(source.slice(Math.max(0, start - REACH), start + REACH));
}

/** `page.type(SELECTORS.password, 'text')`. */
function isTypedInto(source: string, start: number): boolean {
  return TYPED_INTO.test(source.slice(Math.max(0, start - GAP), start));
}

const TYPED_INTO = new RegExp(String.raw`\.(?:${TYPING_METHODS.join('|')})\(\s*[\w$.]*$`, 'u');

/** `'text' === given.password`, and `switch (password)`. */
function isComparedBefore(source: string, start: number): boolean {
  let at = start - 1;
  let isOpened = false;
  for (; start - at < GAP && (isPartOfName(source, at) || '.?[]"\'('.includes(source[at] ?? ' ')); at -= 1) isOpened ||= source[at] === '(';
  while (start - at < GAP && source[at] === ' ') at -= 1;
  if (source[at] === '=') return /["'`]\s*[!=]==?$/u.test(source.slice(Math.max(0, at - GAP), at + 1));
  return isOpened && source.slice(Math.max(0, at - SWITCH.length), at + SWITCH.length + 2).includes(SWITCH);
}

const SWITCH = 'switch';

/** `setPassword('text')`, and the definition of `getPassword() { return 'text' }`. */
function isGivenOrMade(source: string, start: number, end: number, at: number, content: Content): boolean {
  const name = source.slice(start, end);
  if (/^(?:set|with)[A-Z]/u.test(name)) return mayHold(source, start, end, at + 1, content, 'list');
  if (!isMaker(name) && !/\bget\s+["'[#]?$/u.test(source.slice(Math.max(0, start - GAP), start))) return false;
  const closed = source.indexOf(')', at);
  if (closed < 0 || closed - at > REACH) return true;
  return /[{:=]/u.test(source[skipSpace(source, closed + 1)] ?? '') && givesContent(source.slice(closed, closed + 2 * REACH), content);
}

/** Whether a line begins as those of comments do. */
function isInComment(source: string, at: number): boolean {
  return /^\s*(?:\/\/|\/\*|\* )/u.test(source.slice(lineStartOf(source, at), at));
}

/** Where the line of a place begins, or a part of it that is long enough to judge by. */
function lineStartOf(source: string, at: number): number {
  let start = at;
  while (at - start < REACH && start > 0 && source[start - 1] !== '\n') start -= 1;
  return start;
}
