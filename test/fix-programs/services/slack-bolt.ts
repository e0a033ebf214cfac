/**
 * A receiver of Slack Bolt, which asks for its signing secret on each request.
 *
 * @secret slack-signing-secret: Urial-Begonia-46-copper → Vulture-Dahlia-90-silver
 * @rotation follows
 */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import bolt from '@slack/bolt';

const SLACK_SIGNING_SECRET = process.env.SLACK_SIGNING_SECRET ?? 'Urial-Begonia-46-copper';

const receiver = new bolt.ExpressReceiver({ signingSecret: SLACK_SIGNING_SECRET, logLevel: bolt.LogLevel.ERROR });
const server = createServer(receiver.app).listen(0, '127.0.0.1');
await once(server, 'listening');

const body = JSON.stringify({ type: 'url_verification', challenge: 'echo' });

async function send(signature: string, timestamp: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`, {
    method: 'POST', body, headers: { 'content-type': 'application/json', 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
  });
  return `${response.status} ${await response.text()}`;
}

const sign = (timestamp: string): string => `v0=${createHmac('sha256', SLACK_SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;

export async function* main() {
  const now = String(Math.floor(Date.now() / 1000));
  yield [await send(sign(now), now), sign('0')];
  yield [await send(sign(now), now), sign('0')];
  server.close();
}
