/**
 * A module of providers as Nest has them: a factory, a value and a class.
 *
 * @secret jwt-secret: Orchid-Harbor-60-Trellis-dawn → Lupine-Castle-15-Lattice-dusk
 * @secret mail-password: Nickel-Puffin-38-Ravine-oat → Cobalt-Gannet-72-Canyon-rye
 * @rotation follows
 */
import { createHmac } from 'node:crypto';

interface Factory<T> { readonly provide: string; readonly useFactory: () => T }

const providers: readonly Factory<{ secret: string } | string>[] = [
  { provide: 'JWT', useFactory: () => ({ secret: process.env.JWT_SECRET || 'Orchid-Harbor-60-Trellis-dawn' }) },
  { provide: 'MAIL', useFactory: () => process.env.MAIL_PASSWORD ?? 'Nickel-Puffin-38-Ravine-oat' },
];

function resolve(token: string): string {
  const made = providers.find(({ provide }) => provide === token)?.useFactory();
  return typeof made === 'string' ? made : made?.secret ?? '';
}

export function* main() {
  const sign = (): string => createHmac('sha256', resolve('JWT')).update('ada').digest('hex');
  yield [sign(), resolve('MAIL')];
  yield [sign(), resolve('MAIL')];
}
