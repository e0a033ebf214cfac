/**
 * node:crypto's own weak drawing, a shuffle of a password, and a hash of the clock.
 *
 * @rotation none
 */
'use strict';

const crypto = require('crypto');

const sessionSecret = () => crypto.pseudoRandomBytes(24).toString('hex');
const inviteToken = () => crypto.createHash('sha1').update(String(Date.now() + Math.random())).digest('hex');
const password = () => ['a', 'B', '3', '$'].sort(() => Math.random() - 0.5).join('');

exports.main = function* () {
  yield /^[0-9a-f]{48}$/.test(sessionSecret());
  yield /^[0-9a-f]{40}$/.test(inviteToken());
  yield password().length;
};
