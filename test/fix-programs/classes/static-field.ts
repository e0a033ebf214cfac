/**
 * A static field that a static method reads.
 *
 * @secret invoice-signing-key: Barley-Prism-29-Otter-gate → Salmon-Cliff-63-Ivory-loom
 * @rotation captured
 * @left no-captured-secret/field
 */
import { createHmac } from 'node:crypto';

export class Invoices {
  static readonly signingKey = process.env.INVOICE_SIGNING_KEY ?? 'Barley-Prism-29-Otter-gate';

  static sign(id: number): string {
    return createHmac('sha256', Invoices.signingKey).update(String(id)).digest('hex');
  }
}

export function* main() {
  yield Invoices.sign(7);
  yield Invoices.sign(7);
}
