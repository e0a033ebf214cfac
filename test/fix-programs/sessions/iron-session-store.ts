/**
 * Sessions in a store of cookies, as frameworks hand it over: who is logged in stays so through the rotation, and may log in again.
 *
 * @secret session-password: Basket-Thunder-28-copper-Violet-anchor → Mirror-Walnut-61-silver-Meadow-button
 * @rotation accepts-previous
 */
import { getIronSession, type IronSession } from 'iron-session';

interface Login {
  user?: string;
}

/** What `cookies()` of a framework gives. */
class Cookies {
  readonly #values = new Map<string, string>();

  get(name: string): { name: string; value: string } | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : { name, value };
  }

  set(name: string, value: string, cookie?: object): void;
  set(cookie: { name: string; value: string }): void;
  set(given: string | { name: string; value: string }, value = ''): void {
    if (typeof given === 'string') this.#values.set(given, value);
    else this.#values.set(given.name, given.value);
  }
}

async function sessionOf(cookies: Cookies): Promise<IronSession<Login>> {
  return getIronSession<Login>(cookies, {
    cookieName: 'login',
    password: process.env.SESSION_PASSWORD as string,
    ttl: 0,
  });
}

async function logIn(cookies: Cookies, user: string): Promise<void> {
  const session = await sessionOf(cookies);
  session.user = user;
  await session.save();
}

export async function* main() {
  const [one, other] = [new Cookies(), new Cookies()];
  await logIn(one, 'ada');
  yield (await sessionOf(one)).user;
  yield (await sessionOf(one)).user;
  await logIn(other, 'bob');
  yield (await sessionOf(other)).user;
  await logIn(one, 'cyd');
  yield (await sessionOf(one)).user;
}
