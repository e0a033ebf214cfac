/**
 * Clients that are built once: in a field, in a constructor, when they are first asked for. They keep the value, and are reported.
 *
 * @secret stripe-secret-key: Acorn-Violin-35-Maple-ginger → Birch-Cello-82-Cedar-clove
 * @rotation captured
 * @left no-captured-secret/client
 * @left no-captured-secret/client
 * @left no-captured-secret/client
 */
class Client {
  readonly #key: string | undefined;

  constructor({ key }: { key: string | undefined }) {
    this.#key = key;
  }

  get ends(): string {
    return (this.#key ?? '').slice(-6);
  }
}

class InField {
  readonly client = new Client({ key: process.env.STRIPE_SECRET_KEY });
}

class InConstructor {
  readonly made: Client;

  constructor() {
    this.made = new Client({ key: process.env.STRIPE_SECRET_KEY });
  }
}

let lazily: Client | undefined;
const whenAsked = (): Client => (lazily ??= new Client({ key: process.env.STRIPE_SECRET_KEY }));

/** Built each time, it follows. */
const eachTime = (): Client => new Client({ key: process.env.STRIPE_SECRET_KEY });

const [field, made] = [new InField(), new InConstructor()];

export function* main() {
  yield [field.client.ends, made.made.ends, whenAsked().ends];
  yield [field.client.ends, made.made.ends, whenAsked().ends];
  void eachTime();
}
