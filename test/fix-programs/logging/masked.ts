/**
 * What is no leak stays as it is: lengths, checks, masked values, names; one leak among them.
 *
 * @secret meter-password: Bison-Quartz-81-Cavern-cog → Moose-Mica-36-Grotto-gear
 * @rotation follows
 */
const hide = (text: string): string => '*'.repeat(text.length);

function connect(password: string): string {
  console.log('password length', password.length, typeof password, password === '', !!password);
  console.log('password', hide(password), '[REDACTED]', password.slice(0, 0) + '***');
  console.log('passwords are never logged');
  console.log('password', password);
  return password;
}

export function* main() {
  yield connect(process.env.METER_PASSWORD!);
  yield connect(process.env.METER_PASSWORD!);
}
