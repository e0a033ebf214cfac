/** A server that speaks as much of the protocol of PostgreSQL as it takes to be given a password. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** Starts one on a free port; it writes down what it is given. */
export async function postgresServer() {
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
  return { port, passwords, close: () => server.close() };
}
