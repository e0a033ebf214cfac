/**
 * A value kept for all later calls, in three spellings; each is read anew by suggestion.
 *
 * @secret mill-api-key: Topaz-Whistle-02-Dale-moth → Garnet-Siren-57-Glen-wasp
 * @rotation follows
 * @suggestions
 */
let cached;

function millApiKey() {
  if (cached === undefined) cached = process.env.MILL_API_KEY;
  return cached;
}

let other = null;
const assigned = () => (other ??= process.env.MILL_API_KEY);

export function* main() {
  yield [millApiKey(), assigned()];
  yield [millApiKey(), assigned()];
}
