/**
 * Attributes of a trace, a debug factory, an error's report, a rest parameter.
 *
 * @secret lock-password: Pistachio-Guiro-13-Creek-bat → Hazelnut-Cowbell-68-Brook-owl
 * @rotation follows
 */
const sent: string[] = [];
const span = { setAttribute: (key: string, value: unknown) => void sent.push(`${key} ${typeof value}`), setAttributes: (all: object) => void sent.push(Object.keys(all).join()) };

function open(lockPassword: string, ...rest: readonly string[]): string {
  span.setAttribute('lock.password', lockPassword);
  span.setAttributes({ 'lock.password': lockPassword, rest: rest.length });
  console.debug('opens with %s', lockPassword);
  try {
    throw new Error('stuck');
  } catch (error) {
    console.error(error, { lockPassword });
  }
  return lockPassword;
}

export function* main() {
  yield open(process.env.LOCK_PASSWORD!, 'a');
  yield open(process.env.LOCK_PASSWORD!, 'a');
  yield sent;
}
