/**
 * A frozen object of settings, whose value is read once.
 *
 * @secret turret-password: Pumice-Organ-57-Meadow-cow → Obsidian-Piano-02-Pasture-pig
 * @rotation captured
 * @left no-captured-secret/property
 */
const settings = Object.freeze({ user: 'ada', turretPassword: process.env.TURRET_PASSWORD! } as const);

export function* main() {
  yield `${settings.user}:${settings.turretPassword}`;
  yield `${settings.user}:${settings.turretPassword}`;
}
