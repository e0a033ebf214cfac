/**
 * Destructured from the environment: renamed, with defaults, beside others, with types, in a function, checked.
 *
 * @secret lathe-token: Nutmeg-Prow-68-Sound-fir → Mace-Stern-13-Strait-bay
 * @secret drill-password: Ginger-Mast-79-Channel-box → Pepper-Keel-24-Passage-gum
 * @rotation follows
 */
const { LATHE_TOKEN: latheToken, LATHE_HOST = 'localhost', DRILL_PASSWORD } = process.env;

function inside(): string {
  const { DRILL_PASSWORD, LATHE_TOKEN } = process.env as { DRILL_PASSWORD: string; LATHE_TOKEN: string };
  return `${DRILL_PASSWORD}/${LATHE_TOKEN}`;
}

function checked(): string {
  if (!DRILL_PASSWORD) return 'none';
  return DRILL_PASSWORD;
}

export function* main() {
  const all = (): readonly string[] => [`${LATHE_HOST}:${latheToken}`, inside(), checked()];
  yield all();
  yield all();
}
