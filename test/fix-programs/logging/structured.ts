/**
 * Objects in logs: properties, shorthand, spread, nested, renamed.
 *
 * @secret account-token: Ocelot-Pebble-46-Chasm-pot → Civet-Shingle-91-Abyss-pan
 * @rotation follows
 */
interface Login { readonly user: string; readonly accessToken: string }

const lines: string[] = [];
const log = {
  info(fields: object, text = ''): void { lines.push(`${Object.keys(fields).join()} ${text}`); console.info(fields, text); },
  error(text: string, fields?: object): void { console.error(text, fields); },
};

function enter(login: Login): string {
  const { user, accessToken } = login;
  log.info({ user, accessToken }, 'in');
  log.info({ user: login.user, token: login.accessToken, nested: { accessToken, deep: [accessToken] } });
  log.error('failed', { ...login, at: 1 });
  log.error(`failed for ${user} with ${accessToken}`);
  return `${user} ${accessToken}`;
}

export function* main() {
  const now = (): string => enter({ user: 'ada', accessToken: process.env.ACCOUNT_TOKEN! });
  yield now();
  yield now();
  yield lines;
}
