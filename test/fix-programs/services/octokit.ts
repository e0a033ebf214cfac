/**
 * Octokit with a token, which it keeps: it is built anew for each version.
 *
 * @secret github-token: Ocelot-Primrose-33-shovel → Pelican-Bluebell-77-hammer
 * @rotation follows
 * @suggestions
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Octokit } from '@octokit/core';

const answerTo = ({ headers }: IncomingMessage): unknown => ({ login: headers.authorization });

// Answers each request with the credentials it came with.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answerTo(request)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN, baseUrl: url });

export async function* main() {
  const login = async (): Promise<string> => (await octokit.request('GET /user')).data.login;
  yield await login();
  yield await login();
  server.close();
  server.closeAllConnections();
}
