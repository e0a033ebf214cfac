/**
 * Webhooks of Svix, whose check throws.
 *
 * @secret webhook-secret: bG9jdXN0LWxpbGFjLTYxLW1hcmJsZQ== → bWFudGlzLW9yY2hpZC0xOS1jcnlzdGFs
 * @rotation accepts-previous
 * @suggestions
 */
import { Webhook } from 'svix';

const WEBHOOK_SECRET = process.env.WEBHOOK_SECRET ?? 'bG9jdXN0LWxpbGFjLTYxLW1hcmJsZQ==';

function read(payload: string, headers: Record<string, string>): unknown {
  const webhook = new Webhook(WEBHOOK_SECRET);
  return webhook.verify(payload, headers);
}

export function* main() {
  const at = new Date();
  const payload = JSON.stringify({ event: 'user.created' });
  const headersOf = (signature: string) => ({ 'svix-id': 'msg_1', 'svix-timestamp': String(Math.floor(at.getTime() / 1000)), 'svix-signature': signature });
  const sign = (): string => new Webhook(WEBHOOK_SECRET).sign('msg_1', at, payload);
  const headers = headersOf(sign());
  yield read(payload, headers);
  yield read(payload, headers);
  yield read(payload, headersOf(sign()));
}
