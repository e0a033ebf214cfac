/**
 * Lines that end in CRLF.
 *
 * @text crlf
 * @secret courier-api-key: Bobcat-Ribbon-54-Harbor-elk → Lynx-Sash-10-Wharf-yak
 * @rotation follows
 */
import { createHmac } from 'node:crypto';

/* A comment
   over two lines. */
const COURIER_API_KEY = 'Bobcat-Ribbon-54-Harbor-elk';

const { COURIER_HOST } = process.env;

export function sign(text: string): string {
  return createHmac('sha256', COURIER_API_KEY).update(text).digest('hex') + (COURIER_HOST ?? '');
}

export function* main() {
  yield sign('a');
  yield sign('a');
}
