/**
 * better-auth derives its keys when it is built.
 *
 * @secret auth-secret: Cinnamon-Goose-40-pebble-Train-iris → Vanilla-Moose-87-gravel-Plane-fern
 * @rotation captured
 * @left no-captured-secret/restart
 */
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';

const auth = betterAuth({
  secret: 'Cinnamon-Goose-40-pebble-Train-iris',
  baseURL: 'http://localhost:3000',
  database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
  logger: { disabled: true },
});

export async function* main() {
  const secret = async (): Promise<boolean> => (await auth.$context).secret.endsWith('iris');
  yield await secret();
  yield await secret();
}
