/** Secret-shaped text, made at run time so that none stands in the repository. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Text of a given length that looks random and is always the same for the same seed. */
export function fill(length: number, alphabet: string = ALPHABET, seed = 1): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    // Park and Miller's generator: enough to look random, and the same on every machine.
    state = (state * 48_271) % 2_147_483_647;
    text += alphabet[state % alphabet.length] ?? '';
  }
  return text;
}
