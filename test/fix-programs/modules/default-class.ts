/**
 * A default export of an object with methods, and types that are exported beside it.
 *
 * @secret press-api-key: Loess-Kazoo-68-Hummock-stork → Clay-Bassoon-13-Tussock-crane
 * @rotation follows
 */
export interface Press { key(): string }
export type Key = ReturnType<Press['key']>;

export default {
  key(): Key {
    return process.env.PRESS_API_KEY!;
  },
} satisfies Press;

const abstractKey = abstractOf(() => process.env.PRESS_API_KEY ?? 'Loess-Kazoo-68-Hummock-stork');

function abstractOf<T extends string>(make: () => T): () => T {
  return () => make();
}

export function* main() {
  yield abstractKey();
  yield abstractKey();
}
