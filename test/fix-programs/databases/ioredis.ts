/**
 * The client ioredis, which reads its options whenever it connects.
 *
 * @secret redis-password: Wasp-Rosemary-68-apricot → Yak-Tarragon-27-nectarine
 * @rotation follows
 */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Redis } from 'ioredis';

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

export const redis = new Redis({
  host: '127.0.0.1',
  port,
  password: process.env.REDIS_PASSWORD,
  enableReadyCheck: false,
  disableClientInfo: true,
  lazyConnect: true,
});

async function loginOfNewConnection(): Promise<string | undefined> {
  await redis.connect();
  redis.disconnect();
  await once(redis, 'end');
  return passwords.at(-1);
}

export async function* main() {
  yield await loginOfNewConnection();
  yield await loginOfNewConnection();
  server.close();
}
