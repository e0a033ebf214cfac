/**
 * An exported constant: the suggestion exports the handle.
 *
 * @secret cookie-pepper-secret: Marigold-Tunnel-53-Slate → Lilac-Summit-92-Cedar
 * @rotation follows
 * @suggestions
 */
import { createHmac } from 'node:crypto';

export const COOKIE_PEPPER_SECRET = process.env.COOKIE_PEPPER_SECRET ?? 'Marigold-Tunnel-53-Slate';

const hash = (text: string): string => createHmac('sha256', COOKIE_PEPPER_SECRET).update(text).digest('base64');

export function* main() {
  yield hash('ada');
  yield hash('bob');
}
