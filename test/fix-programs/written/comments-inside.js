/**
 * Comments inside what would have to go: reported, and left to a person.
 *
 * @secret bridge-password: Mongoose-Harp-35-Isthmus-gum → Meerkat-Banjo-80-Peninsula-tea
 * @rotation captured
 * @left no-env-secret/env
 * @left no-env-secret/env
 * @left no-hardcoded-secret/hardcoded
 */
const b = () => process.env /* two */.BRIDGE_PASSWORD;
const c = () => process.env.BRIDGE_PASSWORD // four
  || /* five */ 'Mongoose-Harp-35-Isthmus-gum';

export function* main() {
  yield [b(), c()];
  yield [b(), c()];
}
