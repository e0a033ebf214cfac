/**
 * A list of one secret for express-session, in CommonJS.
 *
 * @secret session-secret: Pumpkin-Glacier-33-velvet → Mango-Turbine-90-harvest
 * @rotation accepts-previous
 */
'use strict';

const { once } = require('node:events');
const express = require('express');
const session = require('express-session');

const app = express();

app.use(session({
  secret: [process.env.SESSION_SECRET],
  resave: false,
  saveUninitialized: true,
  genid: () => 'id-of-eve',
}));
app.get('/', (request, response) => response.json(request.sessionID));

exports.main = async function* main() {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}/`;
  const setCookie = async (headers) => (await fetch(url, { headers })).headers.get('set-cookie');

  const made = await setCookie({});
  yield made;
  yield await setCookie({ cookie: made.split(';')[0] });
  yield await setCookie({});
  server.close();
};
