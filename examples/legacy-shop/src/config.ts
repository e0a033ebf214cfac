/** Settings of the shop; everything that differs between machines comes from the environment. */
export const config = {
  port: Number(process.env.PORT || 3000),
  baseUrl: process.env.PUBLIC_BASE_URL || 'http://localhost:3000',
  currency: 'EUR',
  sessionCookieName: process.env.SESSION_COOKIE_NAME || 'shop.sid',
  passwordResetDisabled: process.env.PASSWORD_RESET_DISABLED === 'true',
  resetTokenMinutes: Number(process.env.RESET_TOKEN_EXPIRY_IN_MINUTES ?? 30),
  cacheKeyPrefix: process.env.CACHE_KEY_PREFIX ?? 'shop:v2:',
  admin: {
    user: 'admin',
    password: process.env.ADMIN_PASSWORD ?? 'Herbstlaub-1987!',
  },
  payments: {
    url: process.env.PAYMENT_URL ?? 'http://localhost:4010',
    publishableKey: process.env.PAYMENT_PUBLISHABLE_KEY ?? 'web-3f9a1c77d2e04b58',
    tokenUrl: 'https://pay.example.org/oauth/token',
  },
  mail: {
    url: process.env.MAIL_URL ?? 'http://localhost:4020',
    from: 'orders@legacy-shop.example',
  },
  warehouse: {
    url: process.env.WAREHOUSE_URL ?? 'http://localhost:4030',
    apiKey: '9d41e6b07c2a58f3d18e4460b7f2c935',
  },
  invoices: {
    signingKey: process.env.INVOICE_SIGNING_KEY || 'rechnung-2019-kUx7dQ2mWz',
    folder: '/invoices',
  },
};

export const TOKEN_EXPIRY = '15m';
export const REFRESH_TOKEN_EXPIRY = '30d';
export const PASSWORD_MIN_LENGTH = 10;
export const API_KEY_HEADER = 'x-api-key';
export const CSRF_TOKEN_HEADER = 'x-csrf-token';

/** For the status page: which server the orders are in. */
export function databaseHost(): string {
  return new URL(process.env.DATABASE_URL as string).host;
}
