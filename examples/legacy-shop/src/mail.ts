/** Mail through the provider's HTTP API. */
import { config } from './config.js';
import { logger } from './logger.js';

export async function sendMail(to: string, subject: string, text: string): Promise<void> {
  const apiKey = process.env.MAIL_API_KEY!;
  logger.debug({ to, subject, provider: { url: config.mail.url, apiKey } }, 'sending mail');
  const response = await fetch(`${config.mail.url}/send`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ from: config.mail.from, to, subject, text }),
  });
  if (!response.ok) throw new Error(`Mail provider answered ${response.status}`);
}
