/**
 * A client of pg made in a function, of a constant of the module.
 *
 * @secret pg-password: Canary-Mitten-95-walnut → Denim-Lobster-41-parsley
 * @rotation follows
 */
import pg, { type ClientConfig } from 'pg';
import { postgresServer } from './shared/postgresServer.ts';

const server = await postgresServer();
const { port, passwords } = server;

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
