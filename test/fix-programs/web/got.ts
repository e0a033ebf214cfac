/**
 * An instance of got with a header, which is built anew for each version.
 *
 * @secret api-token: Bison-Jasmine-53-canyon → Civet-Kalmia-18-glacier
 * @rotation follows
 * @suggestions
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import got from 'got';

const answerTo = ({ headers }: IncomingMessage): unknown => ({ token: headers.authorization });

// Answers each request with the credentials it came with.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answerTo(request)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const api = got.extend({ prefixUrl: url, headers: { authorization: `Bearer ${process.env.API_TOKEN}` } });

export async function* main() {
  const tokenOf = async (): Promise<string> => (await api.get('me').json<{ token: string }>()).token;
  yield await tokenOf();
  yield await tokenOf();
  server.close();
  server.closeAllConnections();
}
