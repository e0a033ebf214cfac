/**
 * An interceptor of axios, which runs for each request.
 *
 * @secret api-token: Zebu-Gladiolus-24-anchor → Auk-Hollyhock-67-beacon
 * @rotation follows
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

const API_TOKEN = process.env.API_TOKEN;

const api = axios.create({ baseURL: url });
api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${API_TOKEN}`;
  return config;
});

export async function* main() {
  const tokenOf = async (): Promise<string> => (await api.get<{ token: string }>('/')).data.token;
  yield await tokenOf();
  yield await tokenOf();
  server.close();
  server.closeAllConnections();
}
