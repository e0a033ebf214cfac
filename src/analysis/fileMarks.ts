/** What all questions look for in the text of a file, found in one pass over it. */
import { perFile, type SourceFile } from './file.ts';
import { type Marker, type MarkerScan, markerScanOf } from './markerIndex.ts';

/** All lists of markers; grows while modules load. */
const lists: (() => readonly Marker[])[] = [];

/** Made when the first file asks: making it is a part of linting, not of loading the plugin. */
let index: { readonly scan: MarkerScan; readonly starts: readonly number[] } | undefined;

/**
 * Adds a list of markers to the pass over each file.
 *
 * @returns for a file, one behind the other, each marker by its place in the list and the place behind it in the text
 */
export function marksOf(markers: () => readonly Marker[]): (file: SourceFile) => readonly number[] {
  const list = lists.push(markers) - 1;
  renewMarks();
  return (file) => foundIn(file)[list] ?? [];
}

/** To be called when a list gets longer. */
export function renewMarks(): void {
  index = undefined;
}

const foundIn = perFile(({ sourceCode: { text } }: SourceFile): readonly (readonly number[])[] => {
  index ??= makeIndex();
  const { scan, starts } = index;
  const found = starts.map((): number[] => []);
  const all = scan(text);
  for (let at = 0; at < all.length; at += 2) {
    const marker = all[at] ?? 0;
    let list = starts.length - 1;
    while (marker < (starts[list] ?? 0)) list -= 1;
    found[list]?.push(marker - (starts[list] ?? 0), all[at + 1] ?? 0);
  }
  return found;
});

function makeIndex(): NonNullable<typeof index> {
  const markers: Marker[] = [];
  const starts = lists.map((list) => {
    const start = markers.length;
    markers.push(...list());
    return start;
  });
  return { scan: markerScanOf(markers), starts };
}
