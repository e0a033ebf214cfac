/**
 * A client class that keeps its password in a private field.
 *
 * @secret smtp-password: Ginger-Tram-55-cellar → Velvet-Bridge-23-orchard
 * @rotation follows
 */
export class Mailer {
  private readonly password: string = process.env['SMTP_PASSWORD'] ?? 'Ginger-Tram-55-cellar';

  login(user: string): string {
    return Buffer.from(`\0${user}\0${this.password}`).toString('base64');
  }
}

export function* main() {
  const mailer = new Mailer();
  yield mailer.login('shop');
  yield mailer.login('shop');
}
