/**
 * A constructor that puts the secret into a field.
 *
 * @secret ledger-password: Timber-Swan-36-Coral-gate → Pepper-Vault-90-Linen-ford
 * @rotation follows
 * @suggestions
 */
class Ledger {
  private readonly password: string;
  readonly user: string;

  constructor(user: string) {
    this.user = user;
    this.password = process.env['LEDGER_PASSWORD']!;
  }

  credentials(): string {
    return `${this.user}:${this.password}`;
  }
}

export function* main() {
  const ledger = new Ledger('ada');
  yield ledger.credentials();
  yield ledger.credentials();
}
