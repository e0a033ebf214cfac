/**
 * A default of an empty text in a pattern: the secret stays optional, and is read once.
 *
 * @secret anvil-token: Borax-Prow-68-Sound-fir → Talc-Stern-13-Strait-bay
 * @rotation captured
 * @left no-captured-secret/load
 */
const { ANVIL_TOKEN: anvilToken = '' } = process.env;

const header = () => (anvilToken === '' ? 'none' : `Bearer ${anvilToken}`);

export function* main() {
  yield header();
  yield header();
}
