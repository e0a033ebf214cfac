/**
 * Optional secrets: a check, an early return, an optional chain; the program copes when there is none.
 *
 * @secret sentry-auth-token: Tangelo-Cradle-53-Birch-low → Pomelo-Hammock-28-Alder-top
 * @rotation follows
 */
function header(): string | undefined {
  const token = process.env.SENTRY_AUTH_TOKEN;
  if (!token) return undefined;
  return `Bearer ${token}`;
}

const isOn = (): boolean => Boolean(process.env.SENTRY_AUTH_TOKEN);
const trimmed = (): string => process.env.SENTRY_AUTH_TOKEN?.trim() ?? 'nothing';
const missing = (): string => process.env.ABSENT_API_TOKEN ?? '';

export function* main() {
  yield [header(), isOn(), trimmed()];
  yield [header(), isOn(), trimmed()];
  yield missing();
}
