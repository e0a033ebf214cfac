/**
 * The configuration of MikroORM, whose drivers call a password that is a function for each new connection.
 *
 * @secret database-password: Macaw-Squash-63-cloudberry → Newt-Tomato-29-boysenberry
 * @rotation follows
 */
import { defineConfig } from '@mikro-orm/core';

const config = defineConfig({
  dbName: 'shop',
  user: 'shop',
  password: process.env['DATABASE_PASSWORD'] || 'Macaw-Squash-63-cloudberry',
  entities: ['./entities'],
});

const passwordOf = async ({ password }: typeof config): Promise<unknown> => (typeof password === 'function' ? password() : password);

export async function* main() {
  yield await passwordOf(config);
  yield await passwordOf(config);
}
