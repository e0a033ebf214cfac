/**
 * Signed cookies of React Router, which were those of Remix.
 *
 * @secret cookie-secret: Orchid-Lantern-63-gravel → Timber-Oyster-17-saffron
 * @rotation accepts-previous
 */
import { createCookie } from 'react-router';

const theme = createCookie('theme', { secrets: ['Orchid-Lantern-63-gravel'], path: '/' });

export async function* main() {
  const header = await theme.serialize('dark');
  yield header;
  yield await theme.parse(header);
  yield await theme.serialize('dark');
}
