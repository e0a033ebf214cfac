/**
 * A session storage of React Router kept in a signed cookie.
 *
 * @secret session-secret: Bamboo-Ticket-84-lagoon → Velour-Spruce-52-anchor
 * @rotation accepts-previous
 */
import { createCookieSessionStorage } from 'react-router';

const SECRET = process.env.SESSION_SECRET ?? 'Bamboo-Ticket-84-lagoon';

const { commitSession, getSession } = createCookieSessionStorage<{ user: string }>({
  cookie: { name: 'session', httpOnly: true, secrets: [SECRET] },
});

async function login(user: string): Promise<string> {
  const session = await getSession();
  session.set('user', user);
  return commitSession(session);
}

export async function* main() {
  const cookie = await login('ada');
  yield cookie;
  yield (await getSession(cookie)).get('user');
  yield await login('ada');
}
