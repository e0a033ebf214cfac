/**
 * A client of Anthropic, which asks for its key before each request.
 *
 * @secret anthropic-api-key: Cobra-Juniper-23-kettle-Plum → Dingo-Sorrel-85-ladder-Pear
 * @rotation follows
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Anthropic from '@anthropic-ai/sdk';

const answerTo = ({ headers }: IncomingMessage): unknown => ({ data: [{ id: headers.authorization }], has_more: false });

// Answers each request with the credentials it came with.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answerTo(request)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const anthropic = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY, baseURL: url });

export async function* main() {
  const keyOf = async (): Promise<string | undefined> => (await anthropic.models.list()).data[0]?.id;
  yield await keyOf();
  yield await keyOf();
  server.close();
  server.closeAllConnections();
}
