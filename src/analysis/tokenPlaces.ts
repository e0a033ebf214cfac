/** Where in the text of a file tokens can be: one pass over it spares nearly all literals and comments a search of their own. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from './file.ts';
import { firstFrom } from './sorted.ts';
import { tokenPlacesIn } from './tokens.ts';

/** In rising order. */
const placesOf = perFile(({ sourceCode }: SourceFile): readonly number[] => tokenPlacesIn(sourceCode.text));

/** Whether a token may stand in a literal or comment. What escapes hide, and a project's own formats, are not known beforehand. */
export function mayHoldToken(file: SourceFile, node: TSESTree.Literal | TSESTree.Comment): boolean {
  if (file.ownTokensIn) return true;
  const places = placesOf(file);
  return (places.length > 0 && isAnyWithin(places, node.range)) || ('raw' in node && isEscaped(node));
}

/** Both quotes. */
const QUOTES = 2;

function isEscaped({ raw, value }: TSESTree.Literal): boolean {
  return typeof value === 'string' && raw.length !== value.length + QUOTES;
}

function isAnyWithin(places: readonly number[], [start, end]: Readonly<TSESTree.Range>): boolean {
  return (places[firstFrom(places, (place) => place >= start)] ?? end) < end;
}
