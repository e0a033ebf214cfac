/**
 * Characters of an alphabet, one by one: in a loop, from an array, with `charAt` and `at`.
 *
 * @rotation none
 */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function makeToken(length: number): string {
  let token = '';
  for (let index = 0; index < length; index++) token += LETTERS.charAt(Math.floor(Math.random() * LETTERS.length));
  return token;
}

const makePassword = (length: number): string => Array.from({ length }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');

function makeSessionId(): string {
  let sessionId = '';
  while (sessionId.length < 24) sessionId += LETTERS[(Math.random() * LETTERS.length) | 0];
  return sessionId;
}

const temporaryPassword = 'x'.repeat(14).replace(/x/g, () => LETTERS.charAt(Math.trunc(Math.random() * 32)));

export function* main() {
  const isLetters = (text: string): boolean => [...text].every((letter) => LETTERS.includes(letter));
  const made = [makeToken(20), makePassword(9), makeSessionId(), temporaryPassword];
  yield made.map((text) => [text.length, isLetters(text)]);
  yield new Set(made).size;
}
