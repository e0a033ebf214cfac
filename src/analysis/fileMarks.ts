/** What all questions look for in the text of a file, found in one pass over it. */
import { perFile, type SourceFile } from './file.ts';
import { type Marker, type MarkerScan, markerScanOf } from './markerIndex.ts';

/** All lists of markers; grows while modules load. */
const lists: (() => readonly Marker[])[] = [];

/** Made when the first file asks: making it is a part of linting, not of loading the plugin. */
let index: { readonly scan: MarkerScan; readonly firsts: readonly number[] } | undefined;

/** What was found of all lists. */
export interface Marks {
  /** One behind the other, each marker by its number and the place behind it in the text. */
  readonly found: readonly number[];
  /** The number of the first marker of the list that was asked for. */
  readonly first: number;
}

/** Adds a list of markers to the pass over each file. */
export function marksOf(markers: () => readonly Marker[]): (file: SourceFile) => Marks {
  const list = lists.push(markers) - 1;
  renewMarks();
  return (file) => {
    const { found, firsts } = foundIn(file);
    return { found, first: firsts[list] ?? 0 };
  };
}

/** To be called when a list gets longer. */
export function renewMarks(): void {
  index = undefined;
}

const foundIn = perFile(({ sourceCode }: SourceFile) => {
  index ??= makeIndex();
  const { scan, firsts } = index;
  return { found: scan(sourceCode.text), firsts };
});

function makeIndex(): NonNullable<typeof index> {
  const markers: Marker[] = [];
  const firsts = lists.map((list) => {
    const first = markers.length;
    markers.push(...list());
    return first;
  });
  return { scan: markerScanOf(markers), firsts };
}
