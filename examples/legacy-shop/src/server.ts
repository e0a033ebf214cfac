/** Starts the shop. */
import type { AddressInfo } from 'node:net';
import { createApp } from './app.js';
import { config } from './config.js';
import { register } from './customers.js';
import { logger } from './logger.js';

console.log('starting with %o', config);
logger.debug({ environment: process.env }, 'environment');

if (process.env.NODE_ENV === 'development' && process.env.DEMO_CUSTOMER_PASSWORD) {
  register('demo@legacy-shop.example', process.env.DEMO_CUSTOMER_PASSWORD, 'Demo', 'DE000000000');
}

const server = createApp().listen(config.port, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`shop is open on http://127.0.0.1:${port}`);
});
