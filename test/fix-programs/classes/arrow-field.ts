/**
 * Arrow functions in fields, which read the secret at each call.
 *
 * @secret push-secret: Falcon-Meadow-83-quill-Tin → Heron-Valley-27-brush-Zinc
 * @rotation follows
 */
import { createHmac } from 'node:crypto';

class Push {
  readonly sign = (body: string): string => createHmac('sha1', process.env.PUSH_SECRET ?? 'Falcon-Meadow-83-quill-Tin').update(body).digest('base64');
  readonly check = (body: string, signature: string): boolean => this.sign(body) === signature;
}

export function* main() {
  const push = new Push();
  yield push.sign('hello');
  yield push.sign('hello');
  yield push.check('hello', push.sign('hello'));
}
