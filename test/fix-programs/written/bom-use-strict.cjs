/**
 * A byte order mark before the directive.
 *
 * @text bom
 * @secret till-token: Marmot-Spindle-18-Crater-ore → Gopher-Bobbin-63-Ridge-gem
 * @rotation follows
 */
'use strict';
// The till.
const till = () => 'till ' + process.env.TILL_TOKEN;

exports.main = function* () {
  yield till();
  yield till();
};
