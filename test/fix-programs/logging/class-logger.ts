/**
 * A logger that is a member, in a class with a private key; awaited and called optionally.
 *
 * @secret vault-api-key: Cheetah-Flint-79-Quarry-peg → Panther-Chalk-34-Mineshaft-nail
 * @rotation follows
 */
interface Logger { debug(message: string, ...rest: unknown[]): void }

class Vault {
  constructor(private readonly logger?: Logger) {}

  private get apiKey(): string {
    return process.env.VAULT_API_KEY || 'Cheetah-Flint-79-Quarry-peg';
  }

  async open(): Promise<string> {
    const apiKey = await Promise.resolve(this.apiKey);
    this.logger?.debug('opens with', apiKey, this.apiKey);
    this.logger?.debug(`${apiKey}`, (apiKey), apiKey as unknown);
    return apiKey.toUpperCase();
  }
}

export async function* main() {
  const vault = new Vault({ debug: (...parts) => console.debug(...parts) });
  yield await vault.open();
  yield await vault.open();
}
