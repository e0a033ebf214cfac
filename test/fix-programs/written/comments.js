/**
 * Comments in awkward places: none may be lost.
 *
 * @secret bridge-password: Mongoose-Harp-35-Isthmus-gum → Meerkat-Banjo-80-Peninsula-tea
 * @rotation follows
 */
// first
const b = () => /* one */ process.env.BRIDGE_PASSWORD /* two */; // three
const c = () => /* four */ process.env.BRIDGE_PASSWORD || 'Mongoose-Harp-35-Isthmus-gum' // five
  /* six */;
function d(/* seven */ token = /* eight */ process.env.BRIDGE_PASSWORD /* nine */) {
  return /* ten */ token; /* eleven */
}
/** twelve */
const e = () => ({ /* thirteen */ password: /* fourteen */ process.env.BRIDGE_PASSWORD, /* fifteen */ });
/* sixteen */ const bridgePassword /* seventeen */ = /* eighteen */ process.env.BRIDGE_PASSWORD; /* nineteen */
const f = () => `${/* twenty */ bridgePassword /* twenty-one */}`;

export function* main() {
  yield [d(), b(), c(), e().password, f()];
  yield [d(), b(), c(), e().password, f()];
}
// last
