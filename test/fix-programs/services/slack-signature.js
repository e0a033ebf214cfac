/**
 * Slack's signature, checked by hand as its documentation shows.
 *
 * @secret slack-signing-secret: Weasel-Freesia-29-timber → Xerus-Gardenia-52-granite
 * @rotation accepts-previous
 * @suggestions
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const signingSecret = process.env.SLACK_SIGNING_SECRET;

export function isFromSlack({ timestamp, signature, body }) {
  const base = `v0:${timestamp}:${body}`;
  const expected = `v0=${createHmac('sha256', signingSecret).update(base).digest('hex')}`;
  return signature.length === expected.length && timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}

const sign = (timestamp, body) => `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

export function* main() {
  const request = { timestamp: '1790000000', body: 'hello', signature: sign('1790000000', 'hello') };
  yield request.signature;
  yield [isFromSlack(request), isFromSlack({ ...request, body: 'hallo' })];
  yield sign('1790000000', 'hello');
}
