/** The cart's session, and signed cookies for what should outlive it. */
import cookieParser from 'cookie-parser';
import type { Express } from 'express';
import session from 'express-session';
import { config } from './config.js';

declare module 'express-session' {
  interface SessionData {
    csrfToken: string;
    cart: Record<string, number>;
  }
}

export function useSessions(app: Express): void {
  app.use(cookieParser('vierzehn kekse und ein glas milch'));
  app.use(
    session({
      name: config.sessionCookieName,
      secret: 'kassenhaus-sitzung-2018',
      genid: () => newSessionId(),
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', maxAge: 7 * 24 * 3600 * 1000 },
    }),
  );
}

function newSessionId(): string {
  return Date.now().toString(36) + Math.random().toString(36).slice(2);
}

export function newCsrfToken(): string {
  const csrfToken = Math.random().toString(36).substring(2, 18);
  return csrfToken;
}
