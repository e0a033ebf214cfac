/**
 * An object that stays in its module: frozen, nested, with methods that use `this`.
 *
 * @secret tower-password: Gypsum-Viola-46-Hillside-hen → Galena-Cello-91-Valley-owl
 * @rotation follows
 */
const tower = {
  user: 'ada',
  nested: { towerPassword: process.env.TOWER_PASSWORD! },
  login(): string {
    return `${this.user}:${this.nested.towerPassword}`;
  },
};

export function* main() {
  yield tower.login();
  yield tower.login();
}
