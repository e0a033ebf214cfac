/**
 * A mixin, an anonymous class and an interface: private fields that read anew, and one that a subclass writes.
 *
 * @secret oven-password: Coral-Bugle-24-Ridge-lark → Amber-Cornet-79-Crest-wren
 * @rotation follows
 */
type Constructor = new (...given: any[]) => object;

const WithPassword = <T extends Constructor>(Base: T) => class extends Base {
  readonly #ovenPassword = process.env.OVEN_PASSWORD as string;

  login(): string {
    return `ada:${this.#ovenPassword}`;
  }
};

class Oven extends WithPassword(Object) {}

export function* main() {
  const oven = new Oven();
  yield oven.login();
  yield oven.login();
}
