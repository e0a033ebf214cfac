/** Token formats that a project adds to the catalog: its own services issue tokens too. */
import type { TokenClass, TokenFormat } from '../catalog/formats/tokenFormat.ts';
import { parseLinearPattern } from './linearPatterns.ts';
import { kebabOf } from './names.ts';
import { type TokenFinder, tokenFinderOf } from './tokens.ts';

/** One such format, as the options write it. */
export interface OwnFormat {
  /** What such a token is called in messages: `Acme deploy key`. */
  readonly name: string;
  /** The text that each such token begins with. */
  readonly marker: string;
  /** A regular expression for what stands behind the marker. */
  readonly pattern: string;
  /** Only a `secret` is reported; a text of any other class is left alone. */
  readonly class?: TokenClass;
}

/** Shorter ones begin half of all words. */
const SHORTEST_MARKER = 3;

/** A finder for the formats of a project; throws a TypeError that names the format that cannot be taken. */
export function parseOwnFormats(formats: readonly OwnFormat[]): TokenFinder {
  return tokenFinderOf(formats.map((format) => parseOwnFormat(format)));
}

function parseOwnFormat({ name, marker, pattern, class: kind = 'secret' }: OwnFormat): TokenFormat {
  const secretName = kebabOf(name);
  if (secretName === '') throw new TypeError(`The option "formats" has a name without letters: ${JSON.stringify(name)}.`);
  if (marker.length < SHORTEST_MARKER || !/^[!-~]+$/u.test(marker)) {
    throw new TypeError(`The format "${name}" needs a marker of three or more visible ASCII characters.`);
  }
  const written = marker.replaceAll(/[^\w]/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return {
    id: `own-${secretName}`,
    provider: name,
    kind: name,
    class: kind,
    marker,
    pattern: parseLinearPattern(pattern, `The format "${name}" has the pattern ${pattern}`, 'bounded', (inner) => `${written}(?:${inner})`),
    secretName,
    source: 'the project',
    sample: (fill) => `${marker}${fill(SHORTEST_MARKER)}`,
  };
}
