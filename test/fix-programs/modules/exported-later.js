/**
 * Constants that leave the module further down: `export { }`, renamed, and as the default.
 *
 * @secret pulley-token: Almanac-Glockenspiel-80-Loch-otter → Gazette-Vibraphone-35-Firth-mink
 * @rotation captured
 * @left no-captured-secret/exported
 */
const PULLEY_TOKEN = process.env.PULLEY_TOKEN;
const header = () => `Bearer ${PULLEY_TOKEN}`;

export { PULLEY_TOKEN as token, header as default };

export function* main() {
  yield header();
  yield header();
}
