/**
 * A module's constant that an instance's field, a default parameter and a nested class read.
 *
 * @secret toaster-token: Ledger-Dulcimer-24-Jetty-pike → Folio-Zither-79-Wharf-eel
 * @rotation captured
 * @left no-captured-secret/field
 */
const TOASTER_TOKEN: string = process.env.TOASTER_TOKEN!;

class Toaster {
  readonly token = TOASTER_TOKEN;

  header(token = TOASTER_TOKEN): string {
    const { length } = TOASTER_TOKEN;
    return `${this.token.slice(0, 6)} ${token.slice(0, 0)}${length > 4}`;
  }
}

export function* main() {
  const toaster = new Toaster();
  yield toaster.header();
  yield toaster.header();
}
