/** Text messages, only where a gateway is set up. */
import { logger } from './logger.js';

const { SMS_API_TOKEN, SMS_GATEWAY_URL = 'http://localhost:4040', SMS_SENDER = 'LegacyShop' } = process.env;

export async function sendSms(to: string, text: string): Promise<boolean> {
  if (!SMS_API_TOKEN) {
    logger.debug('no SMS token configured, not sending');
    return false;
  }
  const response = await fetch(`${SMS_GATEWAY_URL}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-token': SMS_API_TOKEN },
    body: JSON.stringify({ from: SMS_SENDER, to, text }),
  });
  return response.ok;
}
