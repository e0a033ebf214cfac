/**
 * A client of OpenAI made by a function, of a constant.
 *
 * @secret openai-api-key: Eland-Burdock-70-mirror-Fig → Finch-Comfrey-14-basket-Date
 * @rotation follows
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenAI } from 'openai';

const answerTo = ({ headers }: IncomingMessage): unknown => ({ data: [{ id: headers.authorization }] });

// Answers each request with the credentials it came with.
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answerTo(request)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const OPENAI_API_KEY = 'Eland-Burdock-70-mirror-Fig';

let client: OpenAI | undefined;

function openai(): OpenAI {
  client ??= new OpenAI({ apiKey: OPENAI_API_KEY, baseURL: url });
  return client;
}

export async function* main() {
  yield (await openai().models.list()).data[0]?.id;
  yield (await openai().models.list()).data[0]?.id;
  server.close();
  server.closeAllConnections();
}
