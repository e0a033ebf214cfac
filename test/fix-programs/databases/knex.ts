/**
 * Knex with a connection object, which becomes a function that is asked for each new connection.
 *
 * @secret database-password: Owl-Zucchini-48-strawberry → Puma-Broccoli-81-blackberry
 * @rotation follows
 */
import knex from 'knex';
import { postgresServer } from './shared/postgresServer.ts';

const server = await postgresServer();
const { port, passwords } = server;

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
