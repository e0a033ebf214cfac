/**
 * Secrets in a Map, a Set, arrays, Object.assign, and computed members.
 *
 * @secret north-password: bH7&Qe-14sVn → yM2!Dk-69cFj
 * @secret south-password: gL8&Rz-53wXt → uP5!Nb-07hKq
 * @rotation follows
 */
const passwords = () => new Map([['north', 'no password'], ['south', process.env.SOUTH_PASSWORD ?? 'gL8&Rz-53wXt']]);

function options() {
  const target = { user: 'ada' };
  Object.assign(target, { northPassword: 'bH7&Qe-14sVn' });
  target['southPassword'] = 'gL8&Rz-53wXt';
  return target;
}

function listed() {
  const northPassword = 'bH7&Qe-14sVn';
  return [...new Set([northPassword, northPassword])];
}

export function* main() {
  const all = () => [options(), listed(), passwords().get('south')];
  yield all();
  yield all();
  yield passwords().size;
}
