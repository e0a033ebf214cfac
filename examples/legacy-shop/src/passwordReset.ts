/** Forgotten passwords: a code to type in, or a link to follow. */
import { config } from './config.js';
import { type Customer, findByEmail, setPassword } from './customers.js';
import { logger } from './logger.js';
import { sendMail } from './mail.js';
import { sendSms } from './sms.js';

interface Reset {
  customer: Customer;
  resetCode: string;
  resetToken: string;
  expires: number;
}

const resets = new Map<string, Reset>();

export async function startReset(email: string): Promise<void> {
  const customer = findByEmail(email);
  if (!customer || config.passwordResetDisabled) {
    logger.info('password reset asked for an unknown address');
    return;
  }
  const resetCode = String(Math.floor(100000 + Math.random() * 900000));
  const resetToken = Math.random().toString(36).slice(2);
  resets.set(email, { customer, resetCode, resetToken, expires: Date.now() + config.resetTokenMinutes * 60_000 });

  const link = `${config.baseUrl}/reset-password?email=${encodeURIComponent(email)}`;
  logger.info(`reset for ${email}: token ${resetToken}`);
  await sendMail(email, 'Your new password', `Type in the code ${resetCode}, or follow ${link}&token=${resetToken}`);
  await sendSms(email, 'We have sent you a mail to reset your password.');
}

export function finishReset(email: string, given: { code?: string; token?: string }, password: string): boolean {
  const reset = resets.get(email);
  if (!reset || reset.expires < Date.now()) return false;
  if (given.code !== reset.resetCode && given.token !== reset.resetToken) return false;
  setPassword(reset.customer, password);
  return resets.delete(email);
}
