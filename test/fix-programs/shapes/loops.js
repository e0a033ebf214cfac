/**
 * Values in loops: `for`, `for of`, `do`, a reducer, a callback of `map`, and a default in a catch.
 *
 * @secret forge-password: Beryl-Horn-13-Vale-gnat → Zircon-Tuba-68-Coomb-flea
 * @rotation follows
 */
function tries(count) {
  const out = [];
  for (let i = 0, forgePassword = process.env.FORGE_PASSWORD; i < count; i++) out.push(i + forgePassword);
  for (const forgePassword of [process.env.FORGE_PASSWORD, 'other']) out.push(forgePassword);
  for (const character of process.env.FORGE_PASSWORD) if (character === 'B') out.push(character);
  do out.push(process.env.FORGE_PASSWORD); while (out.length < 3);
  try {
    throw new Error('no');
  } catch {
    out.push(['a'].reduce((all, one) => all + one + process.env.FORGE_PASSWORD, ''));
  } finally {
    out.push(process.env.FORGE_PASSWORD.length);
  }
  return out;
}

export function* main() {
  yield tries(2);
  yield tries(2);
}
