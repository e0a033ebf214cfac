/**
 * Several variables in one declaration, `var`, and one that is declared twice in a function.
 *
 * @secret hammer-token: Ticket-Panflute-35-Canal-boar → Coupon-Bagpipe-80-Ditch-stag
 * @secret tongs-token: Docket-Melodica-46-Dike-mule → Voucher-Concertina-91-Levee-foal
 * @rotation follows
 */
var HAMMER_TOKEN = process.env.HAMMER_TOKEN, RETRIES = 3, TONGS_TOKEN = process.env.TONGS_TOKEN;

function header() {
  var token = HAMMER_TOKEN;
  if (RETRIES > 2) {
    var token = `${token}+${TONGS_TOKEN}`;
  }
  return { HAMMER_TOKEN, token, [TONGS_TOKEN]: RETRIES };
}

export function* main() {
  yield header();
  yield header();
}
