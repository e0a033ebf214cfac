/**
 * The client redis, with the provider of credentials that it has from version 5 on.
 *
 * @secret redis-password: Urchin-Paprika-45-currant → Viper-Oregano-11-quince
 * @rotation follows
 * @suggestions
 */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createClient } from 'redis';

const passwords: string[] = [];
const server = createServer((socket) => {
  socket.on('data', (data) => {
    for (const command of data.toString().split(/(?=\*\d+\r\n)/u)) {
      const words = command.split('\r\n').filter((word) => word !== '' && !/^[*$]\d/u.test(word));
      if (/^auth$/iu.test(words[0] ?? '')) passwords.push(words.slice(1).join(' '));
      socket.write('+OK\r\n');
    }
  });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

const client = createClient({
  RESP: 2,
  socket: { host: '127.0.0.1', port },
  username: 'shop',
  password: 'Urchin-Paprika-45-currant',
  disableClientInfo: true,
});

async function loginOfNewConnection(): Promise<string | undefined> {
  await client.connect();
  client.destroy();
  return passwords.at(-1);
}

export async function* main() {
  yield await loginOfNewConnection();
  yield await loginOfNewConnection();
  server.close();
}
