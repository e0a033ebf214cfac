/**
 * A constant whose type is asked for: no handle can take its place.
 *
 * @secret sail-token: Statement-Accordion-68-Pond-kid → Balance-Bandoneon-13-Lake-goat
 * @rotation captured
 * @left no-captured-secret/constant
 */
const SAIL_TOKEN = process.env.SAIL_TOKEN!;

type Token = typeof SAIL_TOKEN;

const header = (token: Token = SAIL_TOKEN): string => `Bearer ${token}`;

export function* main() {
  yield header();
  yield header();
}
