/**
 * The client postgres, with a password read from the environment.
 *
 * @secret postgres-password: Goose-Celery-24-cranberry → Heron-Spinach-58-elderberry
 * @rotation follows
 */
import postgres from 'postgres';
import { postgresServer } from './shared/postgresServer.ts';

const server = await postgresServer();
const { port, passwords } = server;

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
