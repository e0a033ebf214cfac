/**
 * A `#private` field, and another one that must be left alone.
 *
 * @secret gateway-token: Clover-Anvil-71-drift-Moss → Quartz-Nest-18-haze-Fern
 * @rotation follows
 */
class Gateway {
  #calls = 0;
  #gatewayToken = process.env.GATEWAY_TOKEN;

  headers() {
    this.#calls += 1;
    return { authorization: `Bearer ${this.#gatewayToken}`, 'x-call': this.#calls };
  }
}

export function* main() {
  const gateway = new Gateway();
  yield gateway.headers();
  yield gateway.headers();
}
