/**
 * A key in bytes and a header in private fields: each read makes them anew.
 *
 * @secret seal-key: 3f0a9c51d27be846 → a94d17e05cb2f836
 * @secret gate-token: Saffron-Wagon-28-otter → Juniper-Sledge-71-heron
 * @rotation follows
 */
import { createHmac } from 'node:crypto';

class Gate {
  readonly #key = Buffer.from(process.env.SEAL_KEY!, 'hex');
  private readonly header: string = `Bearer ${process.env.GATE_TOKEN!}`;

  pass(name: string): string[] {
    return [createHmac('sha256', this.#key).update(name).digest('base64url'), this.header];
  }
}

const gate = new Gate();

export function* main() {
  yield gate.pass('ada');
  yield gate.pass('ada');
}
