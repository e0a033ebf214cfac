/**
 * Randomness for games, samples and jitter beside one for a key: only the last is changed.
 *
 * @rotation none
 */
const shuffle = (list) => list.map((value) => [Math.random(), value]).sort().map(([, value]) => value);
const backoff = (attempt) => 2 ** attempt * (0.5 + Math.random());
const color = () => `#${Math.floor(Math.random() * 0xffffff).toString(16).padStart(6, '0')}`;
const signingKey = () => Array.from({ length: 8 }, () => Math.random().toString(16).slice(2, 6)).join('');
const cacheKey = () => `${Date.now()}-${Math.random()}`;

export function* main() {
  yield [shuffle([1, 2, 3]).length, backoff(1) > 0, /^#[0-9a-f]{6}$/.test(color())];
  yield [/^[0-9a-f]{32}$/.test(signingKey()), cacheKey().includes('-')];
}
