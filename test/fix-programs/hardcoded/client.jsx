/**
 * Code for browsers: the secret is reported and stays, the randomness and the log are mended.
 *
 * @secret map-password: lO8&Vc-97sEh → nQ1!Db-42fUk
 * @rotation captured
 * @left no-hardcoded-secret/client
 */
'use client';
/** @jsx h */
const h = (name, attributes, ...children) => [name, attributes, ...children];

export function SignUp() {
  const mapPassword = 'lO8&Vc-97sEh';
  const sessionToken = Math.random().toString(36).slice(2);
  console.log(`session ${sessionToken}`);
  return <input type="password" size={sessionToken.length > 3} value={mapPassword} />;
}

export function* main() {
  yield SignUp();
  yield SignUp();
}
