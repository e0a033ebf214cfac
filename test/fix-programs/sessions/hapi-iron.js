/**
 * Tickets sealed by @hapi/iron under one password: those sealed before the rotation still open.
 *
 * @secret sealing-password: Walnut-Ferry-67-crimson-Tower-meadow → Ivory-Plum-22-galaxy-Bench-rocket
 * @rotation accepts-previous
 */
import Iron from '@hapi/iron';

const SEALING_PASSWORD = 'Walnut-Ferry-67-crimson-Tower-meadow';

// A fixed salt and vector make the same seal each time; code that people run leaves them to chance.
const fixed = {
  ...Iron.defaults,
  encryption: { ...Iron.defaults.encryption, salt: 'salt-1', iv: Buffer.alloc(16, 7) },
  integrity: { ...Iron.defaults.integrity, salt: 'salt-2' },
};

const seal = (user) => Iron.seal({ user }, SEALING_PASSWORD, fixed);

async function open(ticket) {
  return Iron.unseal(ticket, SEALING_PASSWORD, Iron.defaults);
}

export async function* main() {
  const ticket = await seal('ada');
  yield ticket;
  yield await open(ticket);
  yield await seal('ada');
  yield await open(ticket);
  yield await open(await seal('bob'));
}
