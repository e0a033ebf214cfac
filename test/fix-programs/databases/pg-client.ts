/**
 * A client of pg made in a function, of a constant of the module.
 *
 * @secret pg-password: Canary-Mitten-95-walnut → Denim-Lobster-41-parsley
 * @rotation follows
 */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import pg, { type ClientConfig } from 'pg';

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

const { PG_PASSWORD, PG_USER = 'shop' } = process.env;

const config: ClientConfig = {
  host: '127.0.0.1',
  port,
  user: PG_USER,
  password: PG_PASSWORD,
};

async function query(text: string): Promise<string | undefined> {
  const client = new pg.Client(config);
  await client.connect();
  await client.query(text);
  await client.end();
  return passwords.at(-1);
}

export async function* main() {
  yield await query('select 1');
  yield await query('select 1');
  server.close();
}
