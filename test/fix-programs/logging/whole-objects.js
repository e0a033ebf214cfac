/**
 * Whole objects that hold secrets: the environment, headers, JSON of a login.
 *
 * @secret tunnel-password: Puma-Marble-57-Crevice-net → Cougar-Slate-12-Fissure-web
 * @rotation follows
 */
import { inspect } from 'node:util';

function connect(request) {
  console.debug(process.env);
  console.log(request.headers);
  console.log(JSON.stringify({ password: request.password }), inspect({ password: request.password }));
  return request.password.length + request.password;
}

export function* main() {
  const request = () => ({ headers: { authorization: `Bearer ${process.env.TUNNEL_PASSWORD}` }, password: process.env.TUNNEL_PASSWORD });
  yield connect(request());
  yield connect(request());
}
