/**
 * An object of settings of one file: numbers, flags and secrets, some with defaults, read in functions.
 *
 * @secret keel-password: Olive-Tabla-46-Runnel-pup → Caper-Taiko-91-Gully-kit
 * @secret keel-api-key: Plum-Snare-57-Ghyll-joey → Peach-Tomtom-02-Clough-leveret
 * @rotation follows
 */
const config = {
  port: Number(process.env.PORT) || 8080,
  isProduction: process.env.NODE_ENV === 'production',
  tokenLifetime: process.env.KEEL_TOKEN_LIFETIME ?? '1h',
  keel: {
    user: process.env.KEEL_USER || 'keel',
    password: process.env.KEEL_PASSWORD || 'Olive-Tabla-46-Runnel-pup',
    'api-key': process.env['KEEL_API_KEY'],
  },
};

const login = () => `${config.keel.user}:${config.keel.password}@${config.port}`;
const headers = () => ({ 'x-api-key': config.keel['api-key'], lifetime: config.tokenLifetime });

export function* main() {
  yield [login(), headers()];
  yield [login(), headers()];
}
