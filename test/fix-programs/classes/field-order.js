/**
 * A field that another field is made of, one without a semicolon, and one that a method checks for presence.
 *
 * @secret lamp-api-key: Flint-Sousa-46-Scarp-kite → Chalk-Serpent-91-Bluff-rook
 * @rotation captured
 * @left no-captured-secret/field
 */
class Lamp {
  lampApiKey = process.env.LAMP_API_KEY
  header = `Bearer ${this.lampApiKey}`
  static count = 1

  get isReady() { return Boolean(this.lampApiKey) }
}

export function* main() {
  const lamp = new Lamp()
  yield [lamp.header, lamp.isReady, Lamp.count]
  yield [lamp.header, lamp.isReady, Lamp.count]
}
