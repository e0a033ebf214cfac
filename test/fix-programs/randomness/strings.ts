/**
 * Numbers written in a base: cut, joined, doubled, prefixed.
 *
 * @rotation none
 */
const apiKey = (): string => Math.random().toString(36).substring(2);
const refreshToken = (): string => Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
const resetToken = (): string => `rt_${Math.random().toString(16).slice(2, 10)}`;
const csrfToken = (): string => Date.now().toString(36) + Math.random().toString(36).substr(2, 5);
const nonce = (): string => Buffer.from(String(Math.random())).toString('base64');

export function* main() {
  yield [apiKey, refreshToken, resetToken, csrfToken, nonce].map((make) => typeof make() === 'string' && make() !== make());
  yield /^rt_[0-9a-f]{8}$/.test(resetToken());
}
