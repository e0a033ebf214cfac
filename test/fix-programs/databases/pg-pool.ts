/**
 * A pool of pg: each new connection asks for the password.
 *
 * @secret database-password: Almond-Pickaxe-62-violet → Bronze-Sparrow-18-custard
 * @rotation follows
 */
import { Pool } from 'pg';
import { postgresServer } from './shared/postgresServer.ts';

const server = await postgresServer();
const { port, passwords } = server;

const pool = new Pool({ host: '127.0.0.1', port, user: 'shop', database: 'shop', password: 'Almond-Pickaxe-62-violet', max: 1 });

async function passwordOfNewConnection(): Promise<string | undefined> {
  const client = await pool.connect();
  await client.query('select 1');
  client.release(true);
  return passwords.at(-1);
}

export async function* main() {
  yield await passwordOfNewConnection();
  yield await passwordOfNewConnection();
  await pool.end();
  server.close();
}
