/**
 * A constant that the module itself reads too, before any function does.
 *
 * @secret rope-api-key: Charter-Calliope-79-Tarn-seal → Deed-Celesta-24-Mere-walrus
 * @rotation captured
 * @left no-captured-secret/constant
 */
const ROPE_API_KEY = process.env.ROPE_API_KEY;
const headers = { 'x-api-key': ROPE_API_KEY };

const header = () => `${headers['x-api-key']} ${ROPE_API_KEY}`;

export function* main() {
  yield header();
  yield header();
}
