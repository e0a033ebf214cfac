/**
 * One secret put together in several ways: `+`, `join`, `concat`, a template of constants.
 *
 * @secret loom-password: dS8&Ue-47nJw!kQ2 → hV1!Po-90bZc&xM5
 * @rotation follows
 */
const NOTHING = '';

const joined = () => {
  const loomPassword = ['dS8&Ue-47nJw!kQ2', ''].join('');
  return `ada:${loomPassword}`;
};

const added = (loomPassword = NOTHING + 'dS8&Ue-47nJw!kQ2') => loomPassword.length + loomPassword;
const templated = () => ({ loomPassword: `${NOTHING}dS8&Ue-47nJw!kQ2` });

export function* main() {
  yield [joined(), added(), templated()];
  yield [joined(), added(), templated()];
}
