/**
 * A default parameter read from the environment.
 *
 * @secret download-secret: Walnut-shelf-82-Violet → Copper-kettle-19-Maple
 * @rotation follows
 */
import { createHmac } from 'node:crypto';

const sign = (path, secret = process.env.DOWNLOAD_SECRET) => createHmac('sha256', secret).update(path).digest('base64url');

export function* main() {
  yield sign('/files/7');
  yield sign('/files/7');
}
