/**
 * A guard for routes of Express, as tutorials have it.
 *
 * @secret access-token-secret: Igloo-Saddle-28-Ferret-yam → Jigsaw-Cannon-73-Gibbon-bean
 * @rotation accepts-previous
 */
const { once } = require('node:events');
const express = require('express');
const jwt = require('jsonwebtoken');

function auth(req, res, next) {
  const token = req.header('Authorization')?.split(' ')[1];
  if (!token) return res.status(401).send('no token');
  try {
    const decoded = jwt.verify(token, process.env.ACCESS_TOKEN_SECRET);
    req.user = decoded;
    next();
  } catch (error) {
    res.status(403).send(error.message);
  }
}

const app = express();
app.get('/login', (req, res) => {
  res.send(jwt.sign({ name: 'ada', iat: 1790000000 }, process.env.ACCESS_TOKEN_SECRET));
});
app.get('/me', auth, (req, res) => res.json(req.user.name));

exports.main = async function* main() {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const get = async (path, token) => (await fetch(url + path, { headers: token ? { authorization: `Bearer ${token}` } : {} })).text();

  const token = await get('/login');
  yield token;
  yield [await get('/me'), await get('/me', token), await get('/me', `${token.slice(0, -4)}AAAA`)];
  yield await get('/login');
  server.close();
};
