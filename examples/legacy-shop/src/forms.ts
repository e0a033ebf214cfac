/** What the forms ask for, and what the API says when it does not like the answer. */
import { PASSWORD_MIN_LENGTH } from './config.js';

export const loginForm = {
  action: '/login',
  forgotPasswordUrl: '/reset-password',
  passwordField: 'customer_password_1',
  passwordPlaceholder: `At least ${PASSWORD_MIN_LENGTH} characters`,
  passwordPattern: '^(?=.*[0-9]).{10,}$',
  csrfTokenName: '_csrf2',
  credentials: 'same-origin',
};

export const loginFields = [
  { name: 'email', type: 'email', label: 'E-mail', autocomplete: 'username' },
  { name: 'password', type: 'password', label: 'Password', autocomplete: 'current-password' },
];

export const partnerForm = { apiKey: '<your-api-key>', password: '********', token: '[REDACTED]' };

export const ERRORS = {
  WRONG_PASSWORD: 'wrong-password',
  INVALID_TOKEN: 'invalid-token',
  PASSWORD_TOO_SHORT: 'password-too-short-v2',
  SECRET_MISSING: 'secret-missing',
};

export const AUTH_METHODS = { password: 'password', token: 'token', apiKey: 'api_key' } as const;
export type AuthMethod = (typeof AUTH_METHODS)[keyof typeof AUTH_METHODS];

export const GRANT_TYPES = { password: 'password', refreshToken: 'refresh_token' } as const;
