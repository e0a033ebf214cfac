/**
 * Keygrip alone: the first key signs, all verify.
 *
 * @secret cookie-secret: Pepper-Lagoon-72-tulip → Amber-Locket-35-quiver
 * @rotation accepts-previous
 */
import Keygrip from 'keygrip';

const keys = new Keygrip(['Pepper-Lagoon-72-tulip'], 'sha256', 'hex');

export function* main() {
  const signature = keys.sign('user=ada');
  yield signature;
  yield keys.verify('user=ada', signature);
  yield keys.verify('user=eve', signature);
  yield keys.sign('user=ada');
}
