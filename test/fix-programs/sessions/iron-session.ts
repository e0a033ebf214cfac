/**
 * Sessions of iron-session: its table of passwords by number needs numbers that no store gives, so those of before have to log in again.
 *
 * @secret session-secret: Copper-Swan-45-lantern-Ridge-almond → Silver-Crab-93-harbour-Stone-velvet
 * @rotation follows
 */
import { sealData, unsealData } from 'iron-session';

const SESSION_SECRET = 'Copper-Swan-45-lantern-Ridge-almond';

const seal = (user: string): Promise<string> => sealData({ user }, { password: SESSION_SECRET, ttl: 0 });

async function userOf(sealed: string): Promise<string> {
  const { user } = await unsealData<{ user?: string }>(sealed, { password: SESSION_SECRET, ttl: 0 });
  return user ?? 'nobody';
}

// Made under the first secret.
const SEALED =
  'Fe26.2*1*5d078288debd5fa1ac6027d51b218cc10959217fc6ed9c651e47bd60c6dfbe3a*p6yWdaEbUkz7RONQPN29kA*mAtv9EqkrNUzIy55Uh8u4A*' +
  '*9629804d67f1c4dab85ec449598c9080f0d8a3265a26e62e50f1c8c517c983f2*ci8yaYGKCYqiWKI1EdXbhshBoljUh2OkE1q6y0OjGX4~2';

export async function* main() {
  yield await userOf(SEALED);
  yield await userOf(SEALED);
  yield await userOf(await seal('bob'));
}
