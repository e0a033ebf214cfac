/**
 * A fallback from one variable to another, and a secret that may be missing.
 *
 * @secret smtp-password: Damson-Rocket-19-Vellum-ice → Quince-Saturn-64-Papyrus-mud
 * @rotation follows
 */
function credentials() {
  const password = process.env.SMTP_PASSWORD || undefined;
  return password === undefined ? 'none' : `user:${password}`;
}

export function* main() {
  yield credentials();
  yield credentials();
}
