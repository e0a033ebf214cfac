/**
 * Questions of presence in all spellings, with the value used elsewhere.
 *
 * @secret probe-secret: Borage-Anchor-35-Cove-ash → Lovage-Mooring-80-Bay-yew
 * @rotation follows
 */
const asked = () => [
  !process.env.PROBE_SECRET, !!process.env.PROBE_SECRET, Boolean(process.env.PROBE_SECRET),
  process.env.PROBE_SECRET === undefined, process.env.PROBE_SECRET !== undefined, process.env.PROBE_SECRET == null,
  typeof process.env.PROBE_SECRET === 'string', process.env.PROBE_SECRET?.length > 3,
  process.env.PROBE_SECRET ? 'set' : 'not set', process.env.PROBE_SECRET && 'set', process.env.PROBE_SECRET !== '',
];

function connect() {
  if (process.env.PROBE_SECRET && process.env.PROBE_SECRET.startsWith('L')) return `new ${process.env.PROBE_SECRET}`;
  while (!process.env.PROBE_SECRET) return 'never';
  return process.env.PROBE_SECRET;
}

export function* main() {
  yield connect();
  yield connect();
  yield asked().map((answer) => (answer === process.env.PROBE_SECRET ? 'itself' : answer));
}
