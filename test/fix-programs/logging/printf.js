/**
 * Logged by console's own formats, with the number of arguments and the placeholders kept.
 *
 * @secret session-password: Lemur-Cobble-34-Ravine-mat → Tapir-Gravel-89-Gulch-rug
 * @rotation follows
 */
import { format } from 'node:util';

const seen = [];
const logger = { info: (...given) => void seen.push(format(...given).length > 0), warn: (text) => void seen.push(typeof text) };

function login(user, password) {
  logger.info('user %s logs in with %s', user, password);
  logger.info('%d %j', 1, { user, password });
  logger.warn('password: ' + password);
  console.log('%s', password, { user });
  return `${user}:${password}`;
}

export function* main() {
  yield login('ada', process.env.SESSION_PASSWORD);
  yield login('ada', process.env.SESSION_PASSWORD);
  yield seen;
}
