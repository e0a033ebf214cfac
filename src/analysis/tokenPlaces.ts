/** Where in the text of a file tokens can be: one pass over it spares nearly all literals and comments a search of their own. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from './file.ts';
import { marksOf } from './fileMarks.ts';
import { firstFrom } from './sorted.ts';
import { tokenMarkers, type TokenPlaces, tokenPlacesIn } from './tokens.ts';
import { identifiers, joinedPlaces, mentionOf, type Places, placesOfWords, type Word } from './vocabulary.ts';

const marksIn = marksOf(tokenMarkers);

const placesOf = perFile((file: SourceFile): TokenPlaces => {
  const { text } = file.sourceCode;
  const { places, ...beginnings } = tokenPlacesIn(text, marksIn(file));
  const escapes = escapesIn(text);
  return { places: escapes.length === 0 ? places : [...places, ...escapes].sort((a, b) => a - b), ...beginnings };
});

/** Where tokens can be. What a project's own formats are like is not known beforehand. */
export function tokenPlacesOf(file: SourceFile): Places {
  return file.ownTokensIn ? 'anywhere' : placesOf(file).places;
}

/** Whether a token may stand in a node or comment. */
export function mayHoldToken(file: SourceFile, { range: [start, end] }: TSESTree.Node | TSESTree.Comment): boolean {
  const places = tokenPlacesOf(file);
  return places === 'anywhere' || (places[firstFrom(places, (place) => place >= start)] ?? end) < end;
}

/** Where a token may be put together of pieces; one whose first piece has a name may be anywhere. */
export function seamsOf(file: SourceFile): Places {
  if (file.ownTokensIn || (mentionsCodes(file) && CODES.test(file.sourceCode.text))) return 'anywhere';
  const { beginnings, hasNamedBeginnings } = placesOf(file);
  const places = hasNamedBeginnings ? 'anywhere' : joinedPlaces(betweenPieces(file), beginnings);
  return places.length > 0 && PIECE.test(file.sourceCode.text) ? places : [];
}

/** A quoted run with a letter and a digit, as one of the pieces of a token is. */
const PIECE = /["'`}](?=[A-Za-z_+/=.~-]{0,40}\d)(?=[\d_+/=.~-]{0,40}[A-Za-z])[\w+/=.~-]{8,}["'`$]/u;

/** Some of the characters of a token by their codes. */
const CODES = /\b(?:0x[\dA-Fa-f]{2}|\d{2,3})\s*,\s*(?:0x[\dA-Fa-f]{2}|\d{2,3})\s*,\s*(?:0x[\dA-Fa-f]{2}|\d{2,3})\s*,/u;

const QUOTES = ['"', "'", '`'];

/** Two texts that a word goes through, and calls that join, decode or encode. */
const betweenPieces = placesOfWords(() => [
  ...QUOTES.flatMap((quote) => [`${quote} +`, `${quote}+`].map((text): Word => ({ text, fits: isSeam }))),
  ...QUOTES.map((quote): Word => ({ text: `.join(${quote}${quote})`, fits: () => true })),
  ...QUOTES.map((quote): Word => ({ text: `.concat(${quote}`, fits: (source, _, end) => /\w/u.test(source[end] ?? '') })),
  ...identifiers(['atob']),
  ...identifiers(['Buffer'], /^\.from\(\s*["'`[]/u),
]);

const mentionsCodes = mentionOf(() => identifiers(['fromCharCode']));

/** `'ghp' + '_abc'`; between the pieces of a sentence is a space. */
function isSeam(source: string, start: number, end: number): boolean {
  return /[\w-]/u.test(source[start - 1] ?? '') && /^\s*["'`][\w-]/u.test(source.slice(end, end + LONGEST_SEAM));
}

const LONGEST_SEAM = 80;

/** Escapes in quotes that may hide a marker: `'\x67hp_'`, `'https:\/\/user…'`. */
function escapesIn(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
    if (ESCAPE.test(text.slice(at + 1, at + 1 + LONGEST_ESCAPE)) && /["'`][^"'`\n/]*$/u.test(text.slice(Math.max(0, at - LONGEST_SEAM), at))) found.push(at);
  }
  return found;
}

/** A letter or sign of ASCII by its code, a slash, and a line that goes on. */
const ESCAPE = /^(?:x[2-7]|u00[2-7]|u\{0{0,3}[2-7]|\/|\r?\n)/iu;
const LONGEST_ESCAPE = 6;
