/**
 * Exported functions and a default export that read the secret when they are called.
 *
 * @secret feed-token: Turnip-Arrow-32-Glacier-inn → Radish-Spear-87-Volcano-spa
 * @rotation follows
 */
export const feedUrl = (path) => `/feed${path}?token=${process.env.FEED_TOKEN}`;

export default function () {
  return [feedUrl('/a'), process.env.FEED_TOKEN];
}

export function* main() {
  yield feedUrl('/b');
  yield feedUrl('/b');
}
