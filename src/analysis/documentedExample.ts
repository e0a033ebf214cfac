/** Whether a token is one of documentation: everybody may read it, nobody can use it. */
import { createHash } from 'node:crypto';
import {
  EXAMPLE_DIGESTS, EXAMPLE_WORDS, PLACEHOLDER_PASSWORD, PLACEHOLDER_PASSWORD_WORD, PLACEHOLDER_USER,
} from '../catalog/documentedExamples.ts';
import type { TokenFormat } from '../catalog/formats/tokenFormat.ts';

/** Share of neighbours that only count up or repeat; random hex has an eighth of them. */
const COUNTED_SHARE = 0.6;

/** A body of so few kinds of characters was typed, not drawn. */
const FEWEST_KINDS = 4;

/** Whether a whole token is a known example, or its body is one by its looks. */
export function isDocumentedExample(token: string, format: TokenFormat): boolean {
  if (EXAMPLE_DIGESTS.has(createHash('sha256').update(token).digest('hex'))) return true;
  return isPlaceholder(bodyOf(token, format));
}

/** Whether text that ought to be random is a mask, a word of documentation, counted up or repeated. */
export function isPlaceholder(body: string): boolean {
  if (body.length < 8) return false;
  if (EXAMPLE_WORDS.some((words) => words.test(body))) return true;
  return new Set(body).size <= FEWEST_KINDS || isCountedUp(body) || isRepeated(body);
}

/** Whether user name and password are the words for themselves, a mask or a piece of a template. */
export function isPlaceholderLogin(user: string, password: string): boolean {
  if (password.includes('${') || password.includes('{{') || password.includes('<')) return true;
  if (PLACEHOLDER_PASSWORD.test(password)) return true;
  return PLACEHOLDER_USER.test(user) && PLACEHOLDER_PASSWORD_WORD.test(password);
}

/** What stands behind the marker at the token's beginning. */
function bodyOf(token: string, { marker }: TokenFormat): string {
  const markers = typeof marker === 'string' ? [marker] : marker;
  return token.slice(Math.max(0, ...markers.filter((one) => token.startsWith(one)).map((one) => one.length)));
}

function isCountedUp(body: string): boolean {
  let counted = 0;
  for (let at = 1; at < body.length; at += 1) {
    const [before, here] = [body.charCodeAt(at - 1), body.charCodeAt(at)];
    if (here === before || here === before + 1 || (body[at - 1] === '9' && body[at] === '0')) counted += 1;
  }
  return counted >= COUNTED_SHARE * (body.length - 1);
}

function isRepeated(body: string): boolean {
  for (let unit = 1; unit <= 10 && unit * 2.5 <= body.length; unit += 1) {
    if (body.slice(unit) === body.slice(0, -unit)) return true;
  }
  return false;
}
