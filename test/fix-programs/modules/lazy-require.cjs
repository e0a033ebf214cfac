/**
 * A function that loads what it needs when it is called, and a module that is a function.
 *
 * @secret barrel-password: Walnut-Kalimba-02-Cove-hog → Pecan-Maraca-57-Inlet-sow
 * @rotation follows
 */
function login(user) {
  const { createHash } = require('node:crypto');
  return createHash('sha256').update(`${user}:${process.env.BARREL_PASSWORD ?? 'Walnut-Kalimba-02-Cove-hog'}`).digest('hex');
}

module.exports = login;
module.exports.main = function* () {
  yield login('ada');
  yield login('ada');
};
