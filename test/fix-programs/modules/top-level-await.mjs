/**
 * Work at the top of a module: awaited there, so the value is read once.
 *
 * @secret license-key: Thistle-Wagon-44-Nimbus-toe → Bramble-Cart-99-Cirrus-arm
 * @rotation captured
 * @left no-captured-secret/load
 */
const register = async (key) => ({ id: `license ${key}` });

const license = await register(process.env.LICENSE_KEY);

export function* main() {
  yield license.id;
  yield license.id;
}
