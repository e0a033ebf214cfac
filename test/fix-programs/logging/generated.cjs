/**
 * A password that is made, logged and returned.
 *
 * @rotation none
 */
'use strict';

function makePassword() {
  const password = Math.random().toString(36).slice(2, 12);
  console.log('the password is ' + password);
  console.log({ password });
  return password;
}

exports.main = function* () {
  const password = makePassword();
  // A number now and then has a short text.
  yield /^[0-9a-z]{4,10}$/.test(password);
};
