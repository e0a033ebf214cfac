/**
 * Destructured from the environment in CommonJS, beside harmless settings.
 *
 * @secret api-token: Thimble-Rain-64-sparrow → Cobalt-Fern-38-drizzle
 * @rotation follows
 */
'use strict';

const { API_TOKEN, API_HOST = 'api.example.com' } = process.env;

function headers() {
  return { host: API_HOST, authorization: `Bearer ${API_TOKEN}` };
}

exports.main = function* main() {
  yield headers();
  yield headers();
};
