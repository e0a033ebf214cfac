/**
 * Sessions of iron-session: those sealed before the rotation still open, by the number that is written in them.
 *
 * @secret session-secret: Copper-Swan-45-lantern-Ridge-almond → Silver-Crab-93-harbour-Stone-velvet
 * @rotation accepts-previous
 */
import { sealData, unsealData } from 'iron-session';

const SESSION_SECRET = 'Copper-Swan-45-lantern-Ridge-almond';

const seal = (user: string): Promise<string> => sealData({ user }, { password: SESSION_SECRET, ttl: 0 });

async function userOf(sealed: string): Promise<string> {
  const { user } = await unsealData<{ user?: string }>(sealed, { password: SESSION_SECRET, ttl: 0 });
  return user ?? 'nobody';
}

export async function* main() {
  const before = await seal('ada');
  yield await userOf(before);
  yield await userOf(before);
  yield await userOf(await seal('bob'));
  yield await userOf('Fe26.2*7*of*no*key');
}
