/** Resellers, who order through the API with a key of their own. */
import type { NextFunction, Request, Response } from 'express';
import { API_KEY_HEADER } from './config.js';

interface Partner {
  name: string;
  apiKey: string;
}

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

const partners: Partner[] = [{ name: 'Kiosk am Eck', apiKey: 'kiosk-3Qx9vT5mLr8BzN2wHs' }];

function generateApiKey(): string {
  let apiKey = '';
  for (let index = 0; index < 32; index++) {
    apiKey += ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
  }
  return apiKey;
}

export function addPartner(name: string): Partner {
  const partner = { name, apiKey: generateApiKey() };
  partners.push(partner);
  console.log(`new partner ${name}, API key ${partner.apiKey}`);
  return partner;
}

export function newInviteToken(): string {
  let inviteToken = '';
  while (inviteToken.length < 20) {
    inviteToken += ALPHABET.charAt(Math.floor(Math.random() * ALPHABET.length));
  }
  return inviteToken;
}

export function requirePartner(req: Request, res: Response, next: NextFunction): void {
  const given = req.get(API_KEY_HEADER);
  const partner = partners.find(({ apiKey }) => apiKey === given);
  if (!partner) {
    console.warn('partner request with a wrong API key from', req.ip);
    res.status(401).json({ error: 'wrong-api-key' });
    return;
  }
  res.locals.partner = partner.name;
  next();
}
