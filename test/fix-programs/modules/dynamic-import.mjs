/**
 * A module loaded by `import()` when it is needed, with a top-level await of its own.
 *
 * @secret report-password: Lobster-Pillar-65-Dunes-cap → Shrimp-Column-30-Shoals-hat
 * @rotation follows
 */
export async function* main() {
  const { login } = await import('./dynamic-import/login.mjs');
  yield login('ada');
  yield login('ada');
}
