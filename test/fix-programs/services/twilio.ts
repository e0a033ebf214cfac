/**
 * Webhooks of Twilio, whose check answers with a boolean.
 *
 * @secret twilio-auth-token: Yapok-Hyacinth-74-walnut → Zorilla-Iris-35-cherry
 * @rotation accepts-previous
 */
import { createHmac } from 'node:crypto';
import twilio from 'twilio';

const TWILIO_AUTH_TOKEN = process.env.TWILIO_AUTH_TOKEN ?? 'Yapok-Hyacinth-74-walnut';

function isFromTwilio(signature: string, url: string, parameters: Record<string, string>): boolean {
  return twilio.validateRequest(TWILIO_AUTH_TOKEN, signature, url, parameters);
}

const sign = (url: string): string => createHmac('sha1', TWILIO_AUTH_TOKEN).update(`${url}Bodyhello`).digest('base64');

export function* main() {
  const url = 'https://shop.example/sms';
  const signature = sign(url);
  yield signature;
  yield [isFromTwilio(signature, url, { Body: 'hello' }), isFromTwilio(signature, url, { Body: 'hallo' })];
  yield sign(url);
}
