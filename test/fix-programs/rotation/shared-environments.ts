/**
 * One secret for production and for staging: no fix, since only a person can make the second one.
 *
 * @secret pay-token: Cobalt-Meadow-52-Lantern-wren → Amber-Fjord-19-Willow-hare
 * @rotation follows
 * @left no-shared-key-purpose/environment
 */
const tokens: Record<string, () => string> = {
  production: () => process.env.PAY_TOKEN ?? '',
  staging: () => process.env.PAY_TOKEN ?? '',
};

export function* main() {
  yield [tokens.production?.(), tokens.staging?.()];
  yield [tokens.production?.(), tokens.staging?.()];
}
