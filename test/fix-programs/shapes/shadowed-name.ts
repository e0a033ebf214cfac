/**
 * A program that has a `keyManager` of its own, and one in an inner scope.
 *
 * @secret piano-token: Azurite-Gong-79-Moor-bee → Malachite-Bell-24-Fen-ant
 * @rotation follows
 */
const keyManager = { name: 'mine' };

function token(keyManager1: string): string {
  return `${keyManager.name} ${keyManager1} ${process.env.PIANO_TOKEN}`;
}

export function* main() {
  yield token('inner');
  yield token('inner');
}
