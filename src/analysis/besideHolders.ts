/**
 * What the text beside a name tells of maps and lists: whether what is called after secrets may hold some, and whether a secret is looked up in a list.
 *
 * As with single values, an answer may be yes in vain, never no in vain for code as people and formatters write it.
 */
import { isPartOfName } from './vocabulary.ts';

/** A key starts no further from its holder. */
const REACH = 300;
/** What stands between a name and the list that it is looked up in is shorter. */
const GAP = 60;

/** A text without spaces as long as keys are. */
const RUN = /["'`][^\s"'`]{16}/u;

/** Whether a name from `start` to before `end` may be that of a holder of keys, or of what is looked up among keys. */
export function mayBeHeld(source: string, start: number, end: number): boolean {
  return mayHoldKeys(source, end) || mayBeLookedUp(source, start, end);
}

/** `partnerSecrets.set('north', '…')`, `partnerSecrets['north'] = '…'`, `partnerSecrets = { … }`. */
export function mayHoldKeys(source: string, end: number): boolean {
  const behind = source.slice(end, end + GAP);
  const opening = /^(?:\.(?:add|push|set)\(|\[[^\]]{1,40}\]\s*=(?!=)|\.\w{1,40}\s*=(?!=)|["']?\s*(?::[^={(]{0,40})?[:=]\s*(?:(?:new\s+Map|Object\.\w+)\b|\{))/u.exec(behind);
  return opening !== null && RUN.test(source.slice(end + opening[0].length - 1, end + REACH));
}

/** `ALLOWED.has(apiKey)`, `ALLOWED.some((one) => one === token)`, `PARTNERS[req.get('x-api-key')]`, `token in ALLOWED`, and `given = req.headers['x-api-key']` where `given` is what is asked. */
function mayBeLookedUp(source: string, start: number, end: number): boolean {
  if (!/[)\]"'`!\s]/u.test(source[end] ?? '')) return false;
  const before = source.slice(Math.max(0, start - GAP), start);
  const behind = source.slice(end, end + GAP);
  // Most names stand in none of these, which a look at the signs tells sooner than the patterns.
  const lists = [
    /[([]/u.test(before) ? LOOKED_THROUGH.exec(before) : null,
    before.includes('=>') ? COMPARED_WITH_EACH.exec(before + behind) : null,
    INSIDE.exec(behind),
  ];
  if (lists.some((found) => found?.[1] !== undefined && isListOfRuns(source, found[1]))) return true;
  if (!/^["'`]/u.test(behind)) return false;
  // `switch (req.headers['x-api-key'])`
  if (/\bswitch\s*\([\w$.?[\]("'`]*$/u.test(before)) return true;
  const taken = TAKEN_AS.exec(before)?.[1];
  return taken !== undefined && isAskedUnder(source, taken);
}

const LOOKED_THROUGH = /(?<![\w$])([\w$]{1,40})[!?]?(?:\.(?:get|has|includes|indexOf)\(|(?:\?\.)?\[)\s*[\w$.?![\]"'(-]{0,50}$/u;
const COMPARED_WITH_EACH = /([\w$]{1,40})\.(?:find|some)\(\s*\(?[\w$]{1,20}\)?\s*=>\s*[\w$]{1,20}\s*===?/u;
const INSIDE = /^\s*in\s+([\w$]{1,40})/u;
const TAKEN_AS = /\b(?:const|let|var)\s+([\w$]{1,40})\s*(?::[^=]{0,30})?=\s*[^=;\n]{0,50}$/u;

/** Whether something of a name is given a list or an object with a long text in it. */
function isListOfRuns(source: string, name: string): boolean {
  return isFollowed(source, name, (from) => {
    const given = /^["']?\s*(?::[^={(]{0,40})?[:=]\s*(?:new\s+(?:Map|Set)\b[^(]{0,40}\(\s*|Object\.\w+\(\s*)?[[{]/u.exec(source.slice(from, from + 2 * GAP));
    return given !== null && RUN.test(source.slice(from + given[0].length - 1, from + REACH));
  });
}

/** Whether something of a name is compared with a text, or looked up: `given !== '…'`, `ALLOWED.has(given)`. */
function isAskedUnder(source: string, name: string): boolean {
  return isFollowed(source, name, (from, at) =>
    /^\s*[!=]==?\s*["'`]/u.test(source.slice(from, from + GAP)) || /(?:["'`]\s*[!=]==?\s*|\.(?:get|has|includes|indexOf)\(\s*|[\w$]\[\s*)$/u.test(source.slice(Math.max(0, at - GAP), at)));
}

function isFollowed(source: string, name: string, fits: (end: number, start: number) => boolean): boolean {
  for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!isPartOfName(source, at - 1) && !isPartOfName(source, end) && fits(end, at)) return true;
  }
  return false;
}
