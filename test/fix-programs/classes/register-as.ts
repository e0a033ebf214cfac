/**
 * Configuration factories as Nest's `registerAs` takes them: called once, and the object kept.
 *
 * @secret database-password: Velour-Gazelle-81-Mitten-fir → Corduroy-Impala-24-Scarf-elm
 * @rotation follows
 */
type Section = () => { readonly host: string; readonly password: string | undefined };

const registerAs = (name: string, factory: Section): { readonly name: string; readonly factory: Section } => ({ name, factory });

const database = registerAs('database', () => ({
  host: process.env.DATABASE_HOST ?? 'localhost',
  password: process.env.DATABASE_PASSWORD,
}));

export function* main() {
  yield database.factory().password;
  yield database.factory().password;
  yield [database.name, database.factory().host];
}
