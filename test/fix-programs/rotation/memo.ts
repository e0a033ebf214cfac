/**
 * A cache of the value, which rotation never reaches: the suggestion takes it away.
 *
 * @secret hook-secret: Copper-Lantern-29-Willow → Indigo-Harvest-64-Pebble
 * @rotation follows
 * @suggestions
 */
import { createHmac } from 'node:crypto';

let hookSecret: string | undefined;

function secretOf(): string {
  hookSecret ??= process.env.HOOK_SECRET ?? 'Copper-Lantern-29-Willow';
  return hookSecret;
}

export function* main() {
  const sign = (body: string): string => createHmac('sha256', secretOf()).update(body).digest('hex');
  yield sign('first');
  yield sign('second');
}
