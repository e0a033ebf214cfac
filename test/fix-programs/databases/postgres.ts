/**
 * The client postgres, with a password read from the environment.
 *
 * @secret postgres-password: Goose-Celery-24-cranberry → Heron-Spinach-58-elderberry
 * @rotation follows
 */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import postgres from 'postgres';

// Speaks as much of the protocol as it takes to be given a password.
const passwords: string[] = [];
const server = createServer((socket) => {
  socket.once('data', () => {
    socket.write(Buffer.from('R\0\0\0\x08\0\0\0\x03', 'latin1'));
    socket.on('data', (message) => {
      const isPassword = message.toString('latin1', 0, 1) === 'p';
      if (isPassword) passwords.push(message.toString('utf8', 5, message.length - 1));
      const answer = isPassword ? 'R\0\0\0\x08\0\0\0\0' : 'C\0\0\0\x0dSELECT 0\0';
      if (message.toString('latin1', 0, 1) !== 'X') socket.write(Buffer.from(`${answer}Z\0\0\0\x05I`, 'latin1'));
    });
  });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

const sql = postgres({
  host: '127.0.0.1',
  port,
  user: 'shop',
  password: process.env.POSTGRES_PASSWORD,
  fetch_types: false,
  max_lifetime: 0.01,
  max: 1,
});

async function passwordOfNewConnection(): Promise<string | undefined> {
  await sql`select 1`.simple();
  await new Promise((resolve) => setTimeout(resolve, 30));
  return passwords.at(-1);
}

export async function* main() {
  yield await passwordOfNewConnection();
  yield await passwordOfNewConnection();
  await sql.end({ timeout: 0 });
  server.close();
}
