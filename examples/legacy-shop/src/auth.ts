/** Access and refresh tokens. */
import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';
import { REFRESH_TOKEN_EXPIRY, TOKEN_EXPIRY } from './config.js';
import { logger } from './logger.js';

const JWT_SECRET = process.env.JWT_SECRET || 'legacy-shop-jwt-8f2c61d0a94b';
const REFRESH_SECRET = process.env['REFRESH_SECRET'] ?? 'refresh!Kastanie#77-nicht-weitersagen';

const tokenType = 'Bearer';

export interface TokenPair {
  token: string;
  refreshToken: string;
  tokenType: string;
  expiresIn: string;
}

export function issueTokens(customerId: string): TokenPair {
  logger.debug('signing for ' + customerId + ' with ' + JWT_SECRET);
  return {
    token: jwt.sign({ sub: customerId }, JWT_SECRET, { expiresIn: TOKEN_EXPIRY }),
    refreshToken: jwt.sign({ sub: customerId, use: 'refresh' }, REFRESH_SECRET, { expiresIn: REFRESH_TOKEN_EXPIRY }),
    tokenType,
    expiresIn: TOKEN_EXPIRY,
  };
}

export function customerOf(token: string): string {
  return subjectOf(jwt.verify(token, JWT_SECRET));
}

export function customerOfRefreshToken(refreshToken: string): string {
  return subjectOf(jwt.verify(refreshToken, REFRESH_SECRET, { algorithms: ['HS256'] }));
}

function subjectOf(payload: string | jwt.JwtPayload): string {
  if (typeof payload === 'string' || !payload.sub) throw new Error('Token without a subject');
  return payload.sub;
}

export function requireCustomer(req: Request, res: Response, next: NextFunction): void {
  const token = (req.get('authorization') ?? '').replace(/^Bearer /, '');
  logger.debug({ hasToken: !!token, tokenLength: token.length, path: req.path }, 'checking the token');
  try {
    res.locals.customerId = customerOf(token);
  } catch {
    logger.warn(`refused token ${token} for ${req.path}`);
    res.status(401).json({ error: 'invalid-token' });
    return;
  }
  next();
}
