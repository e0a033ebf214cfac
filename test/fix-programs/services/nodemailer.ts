/**
 * A transport of nodemailer with a password, which it keeps: it is built anew for each version.
 *
 * @secret smtp-password: Raccoon-Sage-59-orchard → Salmon-Thyme-26-meadow
 * @rotation follows
 * @suggestions
 */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import nodemailer from 'nodemailer';

// Speaks as much of the protocol as it takes to be logged in to.
const logins: string[] = [];
const server = createServer((socket) => {
  socket.write('220 localhost\r\n');
  socket.on('data', (data) => {
    const [command = '', , login = ''] = data.toString().trim().split(' ');
    if (command === 'AUTH') logins.push(Buffer.from(login, 'base64').toString().split('\0').join(' '));
    socket.write(command === 'EHLO' ? '250-localhost\r\n250 AUTH PLAIN\r\n' : command === 'AUTH' ? '235 welcome\r\n' : '250 fine\r\n');
  });
  socket.on('error', () => undefined);
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const transport = nodemailer.createTransport({
  host: '127.0.0.1',
  port: (server.address() as AddressInfo).port,
  secure: false,
  auth: { user: 'shop', pass: process.env.SMTP_PASSWORD },
});

export async function* main() {
  await transport.verify();
  yield logins.at(-1);
  await transport.verify();
  yield logins.at(-1);
  server.close();
}
