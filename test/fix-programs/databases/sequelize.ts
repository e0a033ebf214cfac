/**
 * Sequelize, whose hook before each connection sets the password.
 *
 * @secret database-password: Quail-Cabbage-56-dewberry → Raven-Fennel-92-lingonberry
 * @rotation follows
 */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Sequelize } from 'sequelize';

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
