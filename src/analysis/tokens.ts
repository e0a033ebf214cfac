/** Finds the tokens of providers in text, wherever they stand in it. */
import { TOKEN_FORMATS } from '../catalog/formats/allFormats.ts';
import type { TokenClass, TokenFormat } from '../catalog/formats/tokenFormat.ts';
import { isChecksumRight } from './checksums.ts';
import { isDocumentedExample } from './documentedExample.ts';
import type { Marks } from './fileMarks.ts';
import { groupedBy } from './grouped.ts';
import { escapeLengthAt, type Marker, type MarkerScan, markerScanOf, runsIn } from './markerIndex.ts';
import { structureOf } from './structures.ts';

/** A token in a text, from `start` to before `end`. */
export interface TokenMatch {
  readonly start: number;
  readonly end: number;
  readonly format: TokenFormat;
  /** What this token is: its format's class, or what its inside tells. */
  readonly class: TokenClass;
  /** Whether its checksum or inner structure holds; `undefined` when none is known. */
  readonly verified: boolean | undefined;
}

/** Finds all tokens of the formats it was made of. */
export type TokenFinder = (text: string) => readonly TokenMatch[];

/** No token is shorter. */
const SHORTEST = 12;

const NONE: readonly TokenMatch[] = [];

/** The catalog is compiled when the first text is looked at, not when the plugin is loaded. */
const catalogSearch = lazilyOnce(() => searchOf(TOKEN_FORMATS));

/** All tokens in a text, in their order; of two that overlap the more specific one. */
export const tokensIn: TokenFinder = (text) => matchesIn(text, catalogSearch());

/** Where tokens can be in the text of a program. */
export interface TokenPlaces {
  /** In rising order; each token that stands in one piece holds one at least. */
  readonly places: readonly number[];
  /** Where something begins as tokens do and ends with the literal that it stands in: the rest may be added to it. */
  readonly beginnings: readonly number[];
  /** Whether one of those has a name, so that the rest may be added anywhere. */
  readonly hasNamedBeginnings: boolean;
}

/**
 * Places of tokens in the text of a program, where a literal may have escapes.
 *
 * @param marks - what stands in the text of the markers of tokens, and of others
 */
export function tokenPlacesIn(text: string, marks: Marks): TokenPlaces {
  return placesOf(text, marks, catalogSearch());
}

/** What the tokens of the catalog are told by. */
export function tokenMarkers(): readonly Marker[] {
  return catalogSearch().markers;
}

/** The tokens in a text that harm whoever lost them: no publishable keys, identifiers or examples. What a project says of its own tokens comes first. */
export function secretTokensIn(text: string, ownTokensIn?: TokenFinder): readonly TokenMatch[] {
  const own = ownTokensIn?.(text) ?? NONE;
  const all = tokensIn(text);
  if (all.length === 0 && own.length === 0) return NONE;
  const others = all.filter(({ start, end }) => !own.some((match) => match.start < end && start < match.end));
  return [...own, ...others].filter((match) => match.class === 'secret');
}

/** A finder for formats, those of a project included; making it costs, so make it once. */
export function tokenFinderOf(formats: readonly TokenFormat[]): TokenFinder {
  const search = searchOf(formats);
  return (text) => matchesIn(text, search);
}

/** Formats made ready for a search. */
interface Search {
  readonly formats: readonly TokenFormat[];
  readonly markers: readonly Marker[];
  /** The formats that have each marker. */
  readonly marked: readonly (readonly Probe[])[];
  /** Finds the markers; made for texts alone, since those of a file are found with all else. */
  readonly scan: () => MarkerScan;
  readonly byRun: ReadonlyMap<number, readonly Probe[]>;
  readonly runs: ReadonlySet<number>;
}

function searchOf(formats: readonly TokenFormat[]): Search {
  const probes = formats.map((format) => probeOf(format));
  const byMarker = groupedBy(probes, ({ format }) => markersOf(format));
  const byRun = groupedBy(probes, ({ format }) => format.runs ?? []);
  const markers = [...byMarker.keys()].map((written): Marker => ({ written, letters: 'own-case' }));
  return {
    formats,
    markers,
    marked: [...byMarker.values()],
    scan: lazilyOnce(() => markerScanOf(markers)),
    byRun,
    runs: new Set(byRun.keys()),
  };
}

/** A place where a token of a format may begin. */
interface Start {
  readonly probe: Probe;
  readonly start: number;
  /** Behind its marker, or behind its run. */
  readonly end: number;
}

function startsIn(text: string, { found, first }: Marks, { markers, marked, byRun, runs }: Search): readonly Start[] {
  const starts: Start[] = [];
  for (let at = 0; at < found.length; at += 2) {
    const marker = (found[at] ?? 0) - first;
    if (marker < 0 || marker >= marked.length) continue;
    const end = found[at + 1] ?? 0;
    for (const probe of marked[marker] ?? NO_PROBES) {
      const start = startOf(text, end - (markers[marker]?.written.length ?? 0), probe);
      if (start !== undefined) starts.push({ probe, start, end });
    }
  }
  const lone = runs.size === 0 ? [] : runsIn(text, runs);
  for (let at = 0; at < lone.length; at += 2) {
    const start = lone[at] ?? 0;
    const length = lone[at + 1] ?? 0;
    for (const probe of byRun.get(length) ?? NO_PROBES) starts.push({ probe, start, end: start + length });
  }
  return starts;
}

const NO_PROBES: readonly Probe[] = [];

function placesOf(text: string, marks: Marks, search: Search): TokenPlaces {
  const places: number[] = [];
  const beginnings: number[] = [];
  let hasNamedBeginnings = false;
  const ends = new Map<Probe, number>();
  for (const { probe, start, end } of startsIn(text, marks, search)) {
    if (start < (ends.get(probe) ?? 0)) continue;
    const matched = matchedAt(text, start, probe);
    if (matched !== undefined) ends.set(probe, start + matched.length);
    const isAlone = matched !== undefined || !probe.before.test(text[start - 1] ?? '');
    if (matched !== undefined || (isAlone && ESCAPED.test(text.slice(end, end + LONGEST_LEAD)))) places.push(end - 1);
    else if (isAlone && isBeginning(text, end, probe)) {
      beginnings.push(start);
      hasNamedBeginnings ||= NAMED.test(text.slice(Math.max(0, start - LONGEST_LEAD), start));
    }
  }
  return { places: places.sort((a, b) => a - b), beginnings: beginnings.sort((a, b) => a - b), hasNamedBeginnings };
}

function matchesIn(text: string, search: Search): readonly TokenMatch[] {
  if (text.length < SHORTEST) return NONE;
  const found: TokenMatch[] = [];
  const ends = new Map<Probe, number>();
  for (const { probe, start } of startsIn(text, { found: search.scan()(text), first: 0 }, search)) {
    if (start < (ends.get(probe) ?? 0)) continue;
    const match = matchAt(text, start, probe);
    if (!match) continue;
    ends.set(probe, match.end);
    found.push(match);
  }
  return found.length === 0 ? NONE : withoutOverlaps(found, search.formats);
}

/** A format made ready to be tried at a place. */
interface Probe {
  readonly format: TokenFormat;
  /** Its pattern between its borders, compiled when it is first tried. */
  readonly pattern: () => RegExp;
  /** A character that may not stand before it. */
  readonly before: RegExp;
}

function probeOf(format: TokenFormat): Probe {
  const [before, after] = format.edges ?? [String.raw`\w-`, String.raw`\w-`];
  // The last character of `%3D` in a URL or of `\n` in escaped text is no part of a word.
  const opening = before && String.raw`(?:(?<![${before}])|(?<=%[0-9A-Fa-f]{2}|\\[nrt]))`;
  const closing = after && `(?![${after}])`;
  return {
    format,
    pattern: lazilyOnce(() => new RegExp(`${opening}(?:${format.pattern.source})${closing}`, 'uy')),
    before: new RegExp(before ? `[${before}]` : '(?!)', 'u'),
  };
}

/** Where the token of a marker begins: a known number of characters before it, or where its word begins. */
function startOf(text: string, marker: number, { format, before }: Probe): number | undefined {
  const { offset = 0 } = format;
  if (typeof offset === 'number') return marker < offset ? undefined : marker - offset;
  const [fewest, most] = offset;
  let start = marker;
  while (start > 0 && marker - start <= most && before.test(text[start - 1] ?? '')) start -= 1;
  start += escapeLengthAt(text, start);
  const length = marker - start;
  return length >= fewest && length <= most ? start : undefined;
}

/** The text that a format's pattern matches at a place. */
function matchedAt(text: string, start: number, { pattern }: Probe): string | undefined {
  const expression = pattern();
  expression.lastIndex = start;
  return expression.exec(text)?.[0];
}

/** Whether a literal ends, or has a gap, right behind what a token begins with; many a URL does, but only one with a login has an `@` behind. */
function isBeginning(text: string, end: number, { format }: Probe): boolean {
  const behind = text.slice(end, end + LONGEST_LEAD);
  return /^[\w+/=.~:-]*(?:["'`]|\$\{)/u.test(behind) && (format.structure !== 'url-credentials' || behind.includes('@'));
}

/** A text that is given to something: `const MARK = 'sk_live_'`, `{ mark: 'sk_live_' }`. */
const NAMED = /[=:]\s*["'`][^"'`\n]*$/u;

/** A literal that goes on with an escape: what it holds is not what is written. */
const ESCAPED = /^[^"'`\n\\]*\\/u;

/** So many characters behind a marker tell whether a token goes on otherwise than it is written. */
const LONGEST_LEAD = 160;

function matchAt(text: string, start: number, probe: Probe): TokenMatch | undefined {
  const { format } = probe;
  const token = matchedAt(text, start, probe);
  const structure = token === undefined ? undefined : structureOf(token, format);
  if (token === undefined || !structure) return undefined;
  const verified = isChecksumRight(token, format) ?? structure.verified;
  if (format.needsChecksum && verified !== true) return undefined;
  // Other structures look for examples themselves: they know where the random part is.
  const isPlain = !format.structure || format.structure.startsWith('mixed');
  const found = isPlain && isDocumentedExample(token, format) ? 'test-value' : (structure.class ?? format.class);
  return { start, end: start + token.length, format, class: found, verified };
}

/** A checksum that holds says most, then a provider's token more than the container around it, then length. */
function withoutOverlaps(found: TokenMatch[], formats: readonly TokenFormat[]): readonly TokenMatch[] {
  const places = new Map(formats.map((format, place) => [format, place]));
  const rank = (match: TokenMatch): readonly number[] => [
    match.verified === true ? 1 : 0,
    match.format.generic ? 0 : 1,
    match.end - match.start,
    -(places.get(match.format) ?? 0),
  ];
  const kept: TokenMatch[] = [];
  for (const match of found.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= match.start) kept.push(match);
    else if (isHigher(rank(match), rank(last))) kept[kept.length - 1] = match;
  }
  return kept;
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const differing = a.findIndex((value, place) => value !== b[place]);
  return differing >= 0 && (a[differing] ?? 0) > (b[differing] ?? 0);
}

function markersOf({ marker }: TokenFormat): readonly string[] {
  return typeof marker === 'string' ? [marker] : marker;
}

function lazilyOnce<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
