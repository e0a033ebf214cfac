/**
 * A secret as the argument of a standard decorator, read when the class is made, and in a decorated accessor.
 *
 * @decorators standard
 * @secret webhook-secret: Saddle-Creek-45-Bison-pine → Harness-Brook-97-Moose-larch
 * @rotation captured
 * @left no-captured-secret/load
 */
import { createHmac } from 'node:crypto';

function signedWith(secret: string) {
  return (method: (this: Hooks, body: string) => string, _context: ClassMethodDecoratorContext<Hooks>) =>
    function (this: Hooks, body: string): string {
      return createHmac('sha256', secret).update(method.call(this, body)).digest('hex');
    };
}

class Hooks {
  @signedWith(process.env.WEBHOOK_SECRET!)
  send(body: string): string {
    return `hook ${body}`;
  }
}

export function* main() {
  yield new Hooks().send('paid');
  yield new Hooks().send('paid');
}
