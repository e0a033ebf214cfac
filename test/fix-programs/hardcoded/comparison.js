/**
 * A login check against a text, which no key manager makes right; beside it a secret that moves.
 *
 * @secret kiln-password: tE5&Ow-63jRb → qC9!Iu-18gYv
 * @rotation follows
 * @left no-hardcoded-secret/comparison
 */
const check = (user) => user.password === 'mN3&Lq-85dXs';

const login = () => {
  const kilnPassword = 'tE5&Ow-63jRb';
  return `${kilnPassword} ${check({ password: kilnPassword })}`;
};

export function* main() {
  yield login();
  yield login();
}
