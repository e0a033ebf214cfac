/**
 * Basic authentication of a request, encoded where it is sent.
 *
 * @secret billing-password: Hoopoe-Peony-65-compass → Ibex-Ranunculus-22-marble
 * @rotation follows
 */
const BILLING_PASSWORD = process.env.BILLING_PASSWORD;

const authorization = () => `Basic ${Buffer.from(`shop:${BILLING_PASSWORD}`).toString('base64')}`;

export function* main() {
  const request = () => new Request('http://localhost/bills', { headers: { authorization: authorization() } });
  yield request().headers.get('authorization');
  yield request().headers.get('authorization');
}
