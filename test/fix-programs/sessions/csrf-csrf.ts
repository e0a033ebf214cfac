/**
 * Tokens against request forgery of csrf-csrf, which asks for its secrets on each request.
 *
 * @secret csrf-secret: Saffron-Bucket-38-otter → Meteor-Basil-71-thimble
 * @rotation accepts-previous
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import cookieParser from 'cookie-parser';
import { doubleCsrf } from 'csrf-csrf';
import express from 'express';

const { generateCsrfToken, doubleCsrfProtection } = doubleCsrf({
  getSecret: () => 'Saffron-Bucket-38-otter',
  getSessionIdentifier: () => 'session-of-ada',
  cookieName: 'csrf',
  cookieOptions: { secure: false },
});

const app = express();
app.use(cookieParser());
app.get('/token', (request, response) => void response.send(generateCsrfToken(request, response)));
app.post('/pay', doubleCsrfProtection, (_request, response) => void response.send('paid'));
app.use((_error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => void response.status(403).send('refused'));

export async function* main() {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pay = async (token: string): Promise<string> =>
    (await fetch(`${url}/pay`, { method: 'POST', headers: { cookie: `csrf=${token}`, 'x-csrf-token': token } })).text();
  const tokenOf = async (): Promise<string> => (await fetch(`${url}/token`)).text();

  const token = await tokenOf();
  yield await pay(token);
  yield await pay(token);
  yield await pay(await tokenOf());
  yield await pay(`${'0'.repeat(64)}${token.slice(64)}`);
  server.close();
}
