/**
 * A variable that is written later, so no handle can take its place.
 *
 * @secret crane-password: wZ5&Gu-26jPd → yB8!Kv-91oSm
 * @rotation captured
 * @left no-captured-secret/constant
 */
let cranePassword = 'wZ5&Gu-26jPd';

export function set(value) {
  cranePassword = value;
}

export function* main() {
  yield cranePassword;
  yield cranePassword;
  set('');
  yield cranePassword;
}
