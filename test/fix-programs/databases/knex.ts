/**
 * Knex with a connection object, which becomes a function that is asked for each new connection.
 *
 * @secret database-password: Owl-Zucchini-48-strawberry → Puma-Broccoli-81-blackberry
 * @rotation follows
 */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import knex from 'knex';

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

const db = knex({
  client: 'pg',
  version: '16.0',
  connection: {
    host: '127.0.0.1',
    port,
    user: 'shop',
    password: 'Owl-Zucchini-48-strawberry',
  },
  pool: { min: 0, max: 2 },
});

async function passwordOfNewConnection(): Promise<string | undefined> {
  const connection = await db.client.acquireConnection();
  await db.client.destroyRawConnection(connection);
  return passwords.at(-1);
}

export async function* main() {
  yield await passwordOfNewConnection();
  yield await passwordOfNewConnection();
  server.close();
}
