/**
 * The signature of a webhook of GitHub, checked by a call that gives a promise of a boolean.
 *
 * @secret github-webhook-secret: Stoat-Marigold-58-velvet → Toucan-Zinnia-13-marble
 * @rotation accepts-previous
 */
import { sign, verify } from '@octokit/webhooks-methods';

const GITHUB_WEBHOOK_SECRET = process.env.GITHUB_WEBHOOK_SECRET!;

async function isGenuine(payload: string, signature: string): Promise<boolean> {
  return verify(GITHUB_WEBHOOK_SECRET, payload, signature);
}

export async function* main() {
  const signature = await sign(GITHUB_WEBHOOK_SECRET, 'hello');
  yield signature;
  yield [await isGenuine('hello', signature), await isGenuine('hallo', signature)];
  yield await sign(GITHUB_WEBHOOK_SECRET, 'hello');
}
