/**
 * Webhooks after the standard, checked in one expression.
 *
 * @secret webhook-secret: bmF1dGlsdXMtcG9wcHktNDItdGltYmVy → b3N0cmljaC1xdWluY2UtODgtbWV0ZW9y
 * @rotation accepts-previous
 */
import { Webhook } from 'standardwebhooks';

const secret = 'bmF1dGlsdXMtcG9wcHktNDItdGltYmVy';

const read = (payload: string, headers: Record<string, string>): unknown => new Webhook(secret).verify(payload, headers);

export function* main() {
  const at = new Date();
  const payload = JSON.stringify({ event: 'user.created' });
  const sign = () => ({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('msg_1', at, payload),
  });
  const headers = sign();
  yield read(payload, headers);
  yield read(payload, headers);
  yield read(payload, sign());
}
