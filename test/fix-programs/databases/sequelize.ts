/**
 * Sequelize, whose hook before each connection sets the password.
 *
 * @secret database-password: Quail-Cabbage-56-dewberry → Raven-Fennel-92-lingonberry
 * @rotation follows
 */
import { Sequelize } from 'sequelize';
import { postgresServer } from './shared/postgresServer.ts';

const server = await postgresServer();
const { port, passwords } = server;

const DATABASE_PASSWORD = process.env.DATABASE_PASSWORD ?? 'Quail-Cabbage-56-dewberry';

const options = { dialect: 'postgres' as const, databaseVersion: '16.0.0', host: '127.0.0.1', port, logging: false as const };
const sequelize = new Sequelize('shop', 'app', DATABASE_PASSWORD, options);

async function passwordOfNewConnection(): Promise<string | undefined> {
  await sequelize.connectionManager.getConnection({ type: 'read', useMaster: true });
  return passwords.at(-1);
}

export async function* main() {
  yield await passwordOfNewConnection();
  yield await passwordOfNewConnection();
  server.close();
}
