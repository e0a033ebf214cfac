/**
 * Fernet, whose wrong key is an error: every key is tried.
 *
 * @secret fernet-key: AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= → ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=
 * @rotation accepts-previous
 * @suggestions
 */
'use strict';

const fernet = require('fernet');

const FERNET_KEY = process.env.FERNET_KEY ?? 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';

const time = new Date(1_700_000_000_000);
const seal = (text) => new fernet.Token({ secret: new fernet.Secret(FERNET_KEY), time, iv: [...Array(16).keys()] }).encode(text);

function open(token) {
  return new fernet.Token({ secret: new fernet.Secret(FERNET_KEY), token, ttl: 0 }).decode();
}

exports.main = function* main() {
  const first = seal('ada');
  yield [open(first), first];
  yield open(first);
  yield open(seal('bob'));
};
