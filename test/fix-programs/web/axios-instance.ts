/**
 * An instance of axios with a header: an interceptor sets it for each request.
 *
 * @secret inventory-token: Xenops-Camellia-38-button → Yak-Freesia-91-ribbon
 * @rotation follows
 * @suggestions
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';

const answerTo = ({ headers }: IncomingMessage): unknown => ({ token: headers.authorization });

// Answers each request with the credentials it came with.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answerTo(request)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const INVENTORY_TOKEN = process.env.INVENTORY_TOKEN ?? 'Xenops-Camellia-38-button';

const api = axios.create({
  baseURL: url,
  headers: { Authorization: `Bearer ${INVENTORY_TOKEN}` },
});

export async function* main() {
  const tokenOf = async (): Promise<string> => (await api.get<{ token: string }>('/')).data.token;
  yield await tokenOf();
  yield await tokenOf();
  server.close();
  server.closeAllConnections();
}
