/**
 * What the text beside a name tells before any node is looked at: whether the name can give a constant text its name.
 *
 * Programs are full of names that could be a secret's, and next to nearly all of them stands something else: `token.type`, `keys.map(…)`.
 * An answer may be yes in vain, never no in vain for code as people and formatters write it.
 */
import { FIELD_WORDS } from '../catalog/names.ts';
import { isPasswordName, isSecretName, remembered, wordsOf } from './names.ts';
import { isPartOfName } from './vocabulary.ts';

/** A value reaches no further from its name. */
const REACH = 300;
/** What stands between the parts of one expression is shorter. */
const GAP = 60;

/** So many characters tell what comes next. */
const PEEK = 8;

/** What a value must have to be worth a look: any text of three characters, or a long run without spaces, as keys are. */
export type Content = 'text' | 'run';

const CONTENT: Readonly<Record<Content, RegExp>> = {
  text: /["'`][^"'`\n]{3}|["'`]\s*\n|\[\s*(?:0x)?\d[\da-fx]*\s*,|\bof\(\d|\\[ux]|fromCharCode/iu,
  run: /["'`][^\s"'`]{16}|\[\s*(?:0x)?\d[\da-fx]*\s*,|\bof\(\d|\\[ux]|fromCharCode/iu,
};

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
  if (!',):='.includes(sign)) return false;
  const opening = openingBefore(source, start);
  const before = source.slice(Math.max(0, opening - GAP), opening);
  const name = FUNCTION_BEFORE.exec(before)?.slice(1).find((found) => found !== undefined);
  return name !== undefined && isGivenText(source, name);
}

/** What stands before the parameters of a function that has a name: `function open(`, `const open = async (`, `open: function (`, `open = password =>`. */
const FUNCTION_BEFORE = /(?:\bfunction\s*\*?\s*([\w$]{1,40})|([\w$]{1,40})\s*[:=]\s*(?:async\s*)?(?:function\s*)?)\s*(?:<[^()]{0,40}>)?$/u;

/** Where the bracket stands that is open before a place, or the place itself where none is near. */
function openingBefore(source: string, start: number): number {
  let depth = 0;
  for (let at = start - 1; at >= 0 && start - at < REACH; at -= 1) {
    const sign = source[at];
    if (sign === ')') depth += 1;
    else if (sign === '(' && depth === 0) return at;
    else if (sign === '(') depth -= 1;
    else if (sign === ';') break;
  }
  return start;
}

/** Whether a function is called with a text anywhere. */
function isGivenText(source: string, name: string): boolean {
  for (let at = source.indexOf(`${name}(`); at >= 0; at = source.indexOf(`${name}(`, at + name.length)) {
    const from = at + name.length + 1;
    if (!isPartOfName(source, at - 1) && CONTENT.text.test(source.slice(from, endOfExpression(source, from, 'list')))) return true;
  }
  return false;
}

/** Whether a name from `start` to before `end` may name a constant. */
export function mayNameValue(source: string, start: number, end: number, content: Content): boolean {
  // Nearly all names are read, as a member or an argument, so that is told first, and what is dear last.
  const sign = source[end];
  if (sign === '.' && !source.startsWith('.value', end)) return false;
  if (sign === ')' || sign === ';') return isComparedBefore(source, start) && isCode(source, start);
  const quoted = closingQuoteAt(source, start, end);
  if (quoted !== undefined) return mayBeNamedByText(source, start, quoted, content) && !isInComment(source, start);
  return (mayBeNamed(source, start, end, content) || isComparedBefore(source, start)) && isCode(source, start);
}

function isCode(source: string, at: number): boolean {
  return !isInComment(source, at) && !isWithinQuotes(source, at, "'") && !isWithinQuotes(source, at, '"');
}

/** Behind a name in the code itself. */
function mayBeNamed(source: string, start: number, end: number, content: Content): boolean {
  const member = /^(?:[?!]?\.value\b|\?(?![.?]))/u.exec(source.slice(end, end + PEEK))?.[0] ?? '';
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
  if (!ENDING_SIGNS.includes(source[end] ?? '.')) return undefined;
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
      return mayHold(source, start, from, at + 1, content);
    case '|':
    case '?':
      return source[at + 1] === source[at] && mayHold(source, start, from, at + 2, content);
    case '.':
      // `getByLabel('Password').fill('text')`
      return closed === ')' && CONTENT[content].test(source.slice(at, endOfExpression(source, at, 'list')));
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

function skipSpace(source: string, from: number): number {
  let at = from;
  while (at - from < GAP && /\s/u.test(source[at] ?? '')) at += 1;
  return at;
}

/** `'text' === given.password`, and `switch (password)`. */
function isComparedBefore(source: string, start: number): boolean {
  let at = start - 1;
  while (start - at < GAP && (isPartOfName(source, at) || '.?[]"\'('.includes(source[at] ?? ' '))) at -= 1;
  while (start - at < GAP && source[at] === ' ') at -= 1;
  if (source[at] === '=') return /["'`]\s*[!=]==?$/u.test(source.slice(Math.max(0, at - GAP), at + 1));
  return source.slice(Math.max(0, at - SWITCH.length), at + SWITCH.length + 2).includes(SWITCH);
}

const SWITCH = 'switch';

/** Functions that are named after what they give, and after what they are given. */
const MAKER = /^(?:get|load|fetch|read|create|make|build|provide|resolve|default|initial|fallback)([A-Z]\w*)$/u;
const TAKER = /^(?:set|with)[A-Z]/u;

const isMaker = remembered((name) => isSecretName(MAKER.exec(name)?.[1] ?? ''));

/** `setPassword('text')`, and the definition of `getPassword() { return 'text' }`. */
function isGivenOrMade(source: string, start: number, end: number, at: number, content: Content): boolean {
  const name = source.slice(start, end);
  if (TAKER.test(name)) return mayHold(source, start, end, at + 1, content, 'list');
  if (!isMaker(name) && !/\bget\s+["'[#]?$/u.test(source.slice(Math.max(0, start - GAP), start))) return false;
  const closed = source.indexOf(')', at);
  if (closed < 0 || closed - at > REACH) return true;
  return /[{:=]/u.test(source[skipSpace(source, closed + 1)] ?? '') && gives(source.slice(closed, closed + 2 * REACH), content);
}

function gives(body: string, content: Content): boolean {
  return [...body.matchAll(/(?:\breturn\b|=>)[^;{]{0,120}/gu)].some(([given]) => CONTENT[content].test(given));
}

/** Whether what begins at a place, up to its end, has a text in it or takes one from elsewhere in the file. */
function mayHold(source: string, start: number, end: number, from: number, content: Content, kind: 'value' | 'list' = 'value'): boolean {
  const whole = source.slice(from, endOfExpression(source, from, kind));
  // Of `=== 'text'` behind the name only the text counts, and further on no text that something else is compared with.
  const expression = (/^==?/u.test(whole) ? whole.replace(/^==?/u, '').split(/&&|\|\||\?/u, 1).join('') : whole).replaceAll(COMPARED, '');
  if (kind === 'value') {
    if (FUNCTION.test(expression)) return isMaker(source.slice(start, end)) && gives(source.slice(from, from + REACH), content);
    if (CONTAINER.test(expression) && !hasChoice(expression) && !PASSING.test(expression)) return false;
  }
  if (CONTENT[content].test(expression)) return true;
  const own = source.slice(start, end);
  return namesIn(expression).some((name) => name !== own && isDefined(source, name, content));
}

const COMPARED = /[!=]==?\s*(?:"[^"\n]*"|'[^'\n]*')/gu;

/** What begins with a function, with an object, or with a call. */
const FUNCTION = /^\s*(?:async\b|function\b|\([^()]*\)\s*(?::[^=]{0,40})?=>|[\w$]+\s*=>)/u;
const CONTAINER = /^\s*(?:\{|(?:await\s+|new\s+)*[\w$.]+\s*(?:\.\s*[\w$.]+)*(?:<[^()]{0,60}>)?\()/u;

/** Calls that give on what they are given, and members of descriptions that hold values. */
const PASSING = /\b(?:from(?:_\w+|CharCode)?|of|String|Uint8Array|encode|decode\w*|parse|join|concat|repeat|trim|toString|replace(?:All)?|pad(?:End|Start)|slice|substring|atob|hash\w*|encryptPassword|create(?:Secret|Private)Key|\w+ToBytes|hexToUint8Array|default|withDefault|catch)\s*\(|\bSet\s*(?:<[^()]*>)?\(\s*\[|\braw`|\b(?:default|devDefault|defaultValue|value|useValue)["']?\s*:/iu;

/** Whether an expression as a whole is one thing or another: `a || b`, `a ? b : c`. */
function hasChoice(expression: string): boolean {
  let depth = 0;
  for (let at = 0; at < expression.length; at += 1) {
    const sign = expression[at] ?? '';
    if (OPENING.includes(sign)) depth += 1;
    else if (ENDING.includes(sign)) depth -= 1;
    else if (depth === 0 && ((sign === '?' && expression[at + 1] !== '.') || (sign === '|' && expression[at + 1] === '|'))) return true;
  }
  return false;
}

const OPENING = '([{';
const ENDING = ')]}';

/** Where an expression ends at the latest; of a list, where the brackets around it do. */
function endOfExpression(source: string, from: number, kind: 'value' | 'list'): number {
  let depth = 0;
  const last = Math.min(source.length, from + REACH);
  for (let at = from; at < last; at += 1) {
    const sign = source[at] ?? '';
    if (OPENING.includes(sign)) depth += 1;
    else if (ENDING.includes(sign)) depth -= 1;
    if (depth < 0 || sign === ';' || (depth === 0 && kind === 'value' && (sign === ',' || (sign === '\n' && isStatementEnd(source, from, at))))) return at;
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
  if (defined.source !== source) defined = { source, names: new Map() };
  const key = `${content} ${name}`;
  const known = defined.names.get(key);
  if (known !== undefined) return known;
  defined.names.set(key, false);
  const found = isDefinedIn(source, name, content);
  defined.names.set(key, found);
  return found;
}

/** What is known of the names of the latest text. */
let defined: { readonly source: string; readonly names: Map<string, boolean> } = { source: '', names: new Map() };

function isDefinedIn(source: string, name: string, content: Content): boolean {
  for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (isPartOfName(source, at - 1) || isPartOfName(source, end)) continue;
    const sign = skipSpace(source, /["'?]/u.test(source[end] ?? '') ? end + 1 : end);
    const isGiven = source[sign] === ':' || (source[sign] === '=' && !/[=>]/u.test(source[sign + 1] ?? ''));
    if (isGiven && mayHold(source, at, end, sign + 1, content)) return true;
  }
  return false;
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
