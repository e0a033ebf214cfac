/**
 * An object that is spread and written as JSON: a getter would be read at once, so it is only suggested.
 *
 * @secret gate-password: Feldspar-Banjo-68-Prairie-fox → Hornblende-Lute-13-Heath-hare
 * @rotation captured
 * @left no-captured-secret/property
 */
const defaults = { user: 'ada', gatePassword: process.env.GATE_PASSWORD };
const copy = { ...defaults, host: 'localhost' };

export function* main() {
  yield [copy, JSON.stringify(defaults), Object.keys(copy)];
  yield [copy, JSON.stringify(defaults), Object.keys(copy)];
}
