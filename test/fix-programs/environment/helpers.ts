/**
 * A helper of the project that reads variables by their name, and an object of settings made with it.
 *
 * @secret plane-api-key: Cassia-Hull-91-Narrows-nut → Cicely-Deck-46-Roads-pea
 * @rotation follows
 */
function getEnv(name: string, fallback?: string): string {
  const value = process.env[name] ?? fallback;
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const settings = { host: getEnv('PLANE_HOST', 'localhost'), user: 'ada' };
const connect = (): string => `${settings.user}:${process.env.PLANE_API_KEY}@${settings.host}`;

export function* main() {
  yield connect();
  yield connect();
}
