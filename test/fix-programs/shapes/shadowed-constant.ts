/**
 * A constant whose name is used again in an inner scope, as a property and as a type.
 *
 * @secret anchor-secret: Receipt-Theremin-57-Basin-calf → Invoice-Harmonica-02-Pool-lamb
 * @rotation follows
 */
const anchorSecret = process.env.ANCHOR_SECRET as string;

interface Anchor { readonly anchorSecret: string }

const inner = (anchorSecret: string): string => anchorSecret.toUpperCase();
const outer = (): Anchor => ({ anchorSecret });
const both = (): string => inner(anchorSecret) + outer().anchorSecret + [anchorSecret].map((anchorSecret) => anchorSecret.length).join();

export function* main() {
  yield both();
  yield both();
}
