/**
 * Webhooks of Razorpay, whose check is a static method that answers with a boolean.
 *
 * @secret razorpay-webhook-secret: Panther-Rosehip-37-glacier → Possum-Saffron-83-volcano
 * @rotation accepts-previous
 */
import { createHmac } from 'node:crypto';
import Razorpay from 'razorpay';

function isPaid(body: string, signature: string): boolean {
  return Razorpay.validateWebhookSignature(body, signature, process.env.RAZORPAY_WEBHOOK_SECRET!);
}

const sign = (body: string): string => createHmac('sha256', process.env.RAZORPAY_WEBHOOK_SECRET!).update(body).digest('hex');

export function* main() {
  const signature = sign('{"paid":true}');
  yield signature;
  yield [isPaid('{"paid":true}', signature), isPaid('{"paid":false}', signature)];
  yield sign('{"paid":true}');
}
