/**
 * A getter and a setter: the getter reads anew each time as it is.
 *
 * @secret relay-secret: Copper-Fjord-67-lily-Stone → Bronze-Delta-22-iris-Cloud
 * @rotation follows
 */
class Relay {
  private override?: string;

  get secret(): string {
    return this.override ?? process.env.RELAY_SECRET ?? 'Copper-Fjord-67-lily-Stone';
  }

  set secret(value: string) {
    this.override = value;
  }
}

export function* main() {
  const relay = new Relay();
  yield relay.secret;
  yield relay.secret;
  relay.secret = 'for this call';
  yield relay.secret;
}
