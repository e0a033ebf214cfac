/** What only the owner sees. */
import type { Request, Response } from 'express';
import { config, databaseHost } from './config.js';
import { logger } from './logger.js';
import { newInviteToken } from './partners.js';
import { sameText } from './webhooks.js';

export function requireAdmin(req: Request, res: Response, next: () => void): void {
  const [user, password] = Buffer.from((req.get('authorization') ?? '').replace(/^Basic /, ''), 'base64').toString().split(':');
  const isAdmin = user === config.admin.user && sameText(password ?? '', config.admin.password);
  if (!isAdmin) {
    logger.warn({ user, authScheme: 'Basic' }, 'admin login failed, wrong password');
    res.status(401).set('www-authenticate', 'Basic realm="admin"').json({ error: 'wrong-password' });
    return;
  }
  next();
}

export function status(_req: Request, res: Response): void {
  res.json({ database: databaseHost(), mode: process.env.NODE_ENV ?? 'development', keyId: 'k1', totalTokens: 0 });
}

export function inviteStaff(req: Request, res: Response): void {
  const { email } = req.body as { email: string };
  const temporaryPassword = newTemporaryPassword();
  logger.info({ email, temporaryPassword }, 'staff invited');
  res.status(201).json({ email, temporaryPassword, inviteToken: newInviteToken() });
}

function newTemporaryPassword(): string {
  const characters = 'abcdefghkmnprstuvwxyz23456789';
  return Array.from({ length: 12 }, () => characters[Math.floor(Math.random() * characters.length)]).join('');
}
