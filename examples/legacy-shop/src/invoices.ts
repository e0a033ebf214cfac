/** Links to invoices that work without logging in. */
import { createHmac } from 'node:crypto';
import { config } from './config.js';
import { sameText } from './webhooks.js';

export function invoiceLink(orderId: string): string {
  const path = `${config.invoices.folder}/${orderId}`;
  const nonce = Math.random().toString(36).slice(2, 12);
  return `${path}?nonce=${nonce}&signature=${signature(path + nonce)}&download=${downloadMark(path)}`;
}

export function isInvoiceLink(path: string, nonce: string, given: string, mark: string): boolean {
  return sameText(given, signature(path + nonce)) && sameText(mark, downloadMark(path));
}

function signature(text: string): string {
  return createHmac('sha256', config.invoices.signingKey).update(text).digest('hex');
}

function downloadMark(path: string, key = process.env.DOWNLOAD_KEY || 'eichhoernchen-92-nuss'): string {
  return createHmac('sha256', key).update(path).digest('base64url');
}
