/** Stand-ins on loopback for the services that the shop calls: payments, mail and the warehouse. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

/**
 * @typedef {import('node:http').IncomingHttpHeaders} Headers
 * @typedef {{ path: string, headers: Headers, body: Record<string, any> }} Received
 * @typedef {{ url: string, received: Received[], close: () => void }} Fake
 * @typedef {{ payments: Fake, mail: Fake, warehouse: Fake }} Services
 * @typedef {Services & { environment: Record<string, string>, close: () => void }} Fakes
 */

/**
 * Starts all three.
 *
 * @returns {Promise<Fakes>} with the variables that tell the shop where they are
 */
export async function startFakes() {
  const payments = await startFake(({ path, body }) => ({
    id: `${path.slice(1)}-1`,
    amount: body['amount'],
  }));
  const mail = await startFake(() => ({ queued: true }));
  const warehouse = await startFake(() => ({ stock: 7 }));
  return {
    payments,
    mail,
    warehouse,
    environment: { PAYMENT_URL: payments.url, MAIL_URL: mail.url, WAREHOUSE_URL: warehouse.url },
    close: () => [payments, mail, warehouse].forEach((fake) => fake.close()),
  };
}

/**
 * @param {(request: Received) => object} answer
 * @returns {Promise<Fake>}
 */
async function startFake(answer) {
  /** @type {Received[]} */
  const received = [];
  const server = createServer(async (request, response) => {
    const body = request.method === 'POST' ? /** @type {any} */ (await json(request)) : {};
    const item = { path: request.url ?? '', headers: request.headers, body };
    received.push(item);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(item)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
