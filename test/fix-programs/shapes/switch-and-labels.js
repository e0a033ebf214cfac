/**
 * Secrets in a switch, a labelled block, a loop and a ternary.
 *
 * @secret live-api-key: Ferret-Copper-40-Sundial-ox → Weasel-Pewter-95-Compass-ram
 * @secret sandbox-api-key: Badger-Silver-11-Hourglass-hen → Marten-Nickel-66-Pendulum-owl
 * @rotation follows
 */
function keyFor(mode) {
  let found = '';
  search: {
    switch (mode) {
      case 'live':
        found = process.env.LIVE_API_KEY;
        break search;
      default:
        found = process.env.SANDBOX_API_KEY ?? 'Badger-Silver-11-Hourglass-hen';
    }
    found += '!';
  }
  return found;
}

const shortly = (isLive) => (isLive ? process.env.LIVE_API_KEY : process.env.SANDBOX_API_KEY);

export function* main() {
  const all = () => [keyFor('live'), keyFor('test'), shortly(true), shortly(false)];
  yield all();
  yield all();
}
