/** Client of the payment provider. */
import { createHmac, randomUUID } from 'node:crypto';
import { config } from './config.js';
import { logger } from './logger.js';
import { withRetry } from './retry.js';

export interface Charge {
  id: string;
  amount: number;
}

export class PaymentClient {
  private readonly apiKey = 'shop-7be10f5c93d84a26-zahlung';
  readonly #refundSecret: string;
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
    this.#refundSecret = process.env.REFUND_SECRET || 'gutschrift-Uhu-55219';
  }

  charge(orderId: string, amount: number): Promise<Charge> {
    const idempotencyKey = randomUUID();
    logger.debug('charging order %s with key %s', orderId, this.apiKey);
    logger.debug({ orderId, idempotencyKey }, 'charge');
    return withRetry(() => this.#post('/charges', { orderId, amount }, { 'idempotency-key': idempotencyKey }));
  }

  refund(chargeId: string, amount: number): Promise<Charge> {
    const signature = createHmac('sha256', this.#refundSecret).update(`${chargeId}:${amount}`).digest('hex');
    return this.#post('/refunds', { chargeId, amount }, { 'x-refund-signature': signature });
  }

  async #post(path: string, body: object, headers: Record<string, string>): Promise<Charge> {
    const response = await fetch(this.#url + path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', authorization: `Bearer ${this.apiKey}` },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`Payment provider answered ${response.status}`);
    return (await response.json()) as Charge;
  }
}

export const payments = new PaymentClient(config.payments.url);
