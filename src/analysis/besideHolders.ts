/**
 * What the text beside a name tells of maps and lists: whether what is called after secrets may hold some, and whether a secret is looked up in a list.
 *
 * As with single values, an answer may be yes in vain, never no in vain for code as people and formatters write it.
 */
import { GAP, hasContent, isElsewhere, REACH } from './besideValues.ts';

/** Whether a name from `start` to before `end` may be that of a holder of keys, or of what is looked up among keys. */
export function mayBeHeld(source: string, start: number, end: number): boolean {
  return mayHoldKeys(source, end) || mayBeLookedUp(source, start, end);
}

/** `partnerSecrets.set('north', '…')`, `partnerSecrets['north'] = '…'`, `partnerSecrets = { … }`. */
export function mayHoldKeys(source: string, end: number): boolean {
  if ('),;'.includes(source[end] ?? ',')) return false;
  const behind = source.slice(end, end + GAP);
  const opening = /^(?:\.(?:add|push|set)\(|\[[^\]]{1,40}\]\s*=(?!=)|\.\w{1,40}\s*=(?!=)|["']?\s*(?::[^={(]{0,40})?[:=]\s*(?:(?:new\s+Map|Object\.\w+)\b|\{))/u.exec(behind);
  return opening !== null && hasContent(source.slice(end + opening[0].length - 1, end + REACH), 'run');
}

/** `ALLOWED.has(apiKey)`, `ALLOWED.some((one) => one === token)`, `PARTNERS[req.get('x-api-key')]`, `token in ALLOWED`, `switch (req.headers['x-api-key'])`. */
function mayBeLookedUp(source: string, start: number, end: number): boolean {
  const sign = source[end] ?? '.';
  if (!')]"\'`! \n\r\t'.includes(sign)) return false;
  const before = source.slice(Math.max(0, start - GAP), start);
  const behind = source.slice(end, end + GAP);
  // Most names stand in none of these, which a look at the signs tells sooner than the patterns.
  const lists = [
    sign !== ' ' && LOOK.test(before) ? LOOKED_THROUGH.exec(before) : null,
    before.includes('=>') ? COMPARED_WITH_EACH.exec(before + behind) : null,
    behind.trimStart().startsWith('in ') ? INSIDE.exec(behind) : null,
  ];
  if (lists.some((found) => found?.[1] !== undefined && isListOfRuns(source, found[1]))) return true;
  return /^["'`]/u.test(behind) && /\bswitch\s*\([\w$.?[\]("'`]*$/u.test(before);
}

/** `given = req.headers['x-api-key']`, where it is `given` that is asked for elsewhere. */
export function mayBeAskedUnderOther(source: string, start: number, end: number): boolean {
  if (!`"'\``.includes(source[end] ?? '.')) return false;
  const taken = TAKEN_AS.exec(source.slice(Math.max(0, start - GAP), start))?.[1];
  return taken !== undefined && isAskedUnder(source, taken);
}

const LOOK = /\.(?:get|has|includes|indexOf)\(|\[/u;
const LOOKED_THROUGH = /(?<![\w$])([\w$]{1,40})[!?]?(?:\.(?:get|has|includes|indexOf)\(|(?:\?\.)?\[)\s*[\w$.?![\]"'(-]{0,50}$/u;
const COMPARED_WITH_EACH = /([\w$]{1,40})\.(?:find|some)\(\s*\(?[\w$]{1,20}\)?\s*=>\s*[\w$]{1,20}\s*===?/u;
const INSIDE = /^\s*in\s+([\w$]{1,40})/u;
const TAKEN_AS = /\b(?:const|let|var)\s+([\w$]{1,40})\s*(?::[^=]{0,30})?=\s*[^=;\n]{0,50}$/u;

/** Whether something of a name is given a list or an object with a long text in it. */
function isListOfRuns(source: string, name: string): boolean {
  return isElsewhere(source, 'list', name, (_, from) => {
    const given = /^["']?\s*(?::[^={(]{0,40})?[:=]\s*(?:new\s+(?:Map|Set)\b[^(]{0,40}\(\s*|Object\.\w+\(\s*)?[[{]/u.exec(source.slice(from, from + 2 * GAP));
    return given !== null && hasContent(source.slice(from + given[0].length - 1, from + REACH), 'run');
  });
}

/** Whether something of a name is compared with a text, or looked up: `given !== '…'`, `ALLOWED.has(given)`. */
function isAskedUnder(source: string, name: string): boolean {
  return isElsewhere(source, 'asked', name, (at, from) =>
    /^\s*[!=]==?\s*["'`]/u.test(source.slice(from, from + GAP)) || /(?:["'`]\s*[!=]==?\s*|\.(?:get|has|includes|indexOf)\(\s*|[\w$]\[\s*)$/u.test(source.slice(Math.max(0, at - GAP), at)));
}
