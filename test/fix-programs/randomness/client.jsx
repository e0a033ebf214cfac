/**
 * A component that makes a password in the browser, and a key for a list, which is no secret.
 *
 * @rotation none
 */
'use client';
/** @jsx h */
const h = (name, attributes, ...children) => [name, attributes, ...children];

export default function NewPassword({ length = 10 }) {
  const password = Array.from({ length }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
  const rows = [1, 2].map((row) => <li key={Math.random()}>{row}</li>);
  return <form><input type="password" value={password} />{rows}</form>;
}

export function* main() {
  const [, , [, { value }], rows] = NewPassword({});
  yield [/^[a-z]{10}$/.test(value), rows.length];
}
