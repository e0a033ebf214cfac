/**
 * Comments that turn off one of several reports, in three spellings.
 *
 * @secret alpha-password: Chipmunk-Oboe-42-Canyon-ivy → Squirrel-Flute-97-Gorge-fir
 * @rotation follows
 */
import { createHmac } from 'node:crypto';

// eslint-disable-next-line keyturn/no-hardcoded-secret -- the sandbox of the provider
const BETA_PASSWORD = 'm&7Kd-Rw29xQ';
const gammaPassword = 'tV3!ne-58mLw'; // eslint-disable-line
const ALPHA_PASSWORD = 'Chipmunk-Oboe-42-Canyon-ivy';

/* eslint-disable keyturn/no-env-secret */
const legacy = (): string => process.env.LEGACY_TOKEN ?? '';
/* eslint-enable keyturn/no-env-secret */

export function* main() {
  const all = (): readonly string[] => [BETA_PASSWORD, gammaPassword, legacy()].map((value) => createHmac('sha256', ALPHA_PASSWORD).update(value).digest('hex'));
  yield all();
  yield all();
}
