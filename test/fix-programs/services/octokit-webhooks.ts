/**
 * Webhooks of GitHub: the further secrets of @octokit/webhooks are a live list.
 *
 * @secret github-webhook-secret: Quokka-Foxglove-21-ribbon → Reindeer-Snowdrop-64-thimble
 * @rotation accepts-previous
 */
import { Webhooks } from '@octokit/webhooks';

const webhooks = new Webhooks({ secret: 'Quokka-Foxglove-21-ribbon', log: { debug() {}, info() {}, warn() {}, error() {} } });
const received: string[] = [];
webhooks.on('ping', ({ payload }) => void received.push(payload.zen ?? ''));

async function deliver(signature: string, payload: string): Promise<string> {
  await webhooks.verifyAndReceive({ id: '1', name: 'ping', signature, payload }).catch(() => received.push('refused'));
  return received.at(-1) ?? '';
}

// Made with the second secret.
const SIGNED_WITH_THE_SECOND = 'sha256=5df81e08019fafb203dd8c751dd4fd4453349043301dd227924f5154b2fd6180';

export async function* main() {
  const payload = JSON.stringify({ zen: 'Keep it logically awesome.' });
  const signature = await webhooks.sign(payload);
  yield await deliver(signature, payload);
  yield await deliver(signature, payload);
  yield await deliver(SIGNED_WITH_THE_SECOND, payload);
  yield await deliver(signature.replace(/.{4}$/u, '0000'), payload);
}
