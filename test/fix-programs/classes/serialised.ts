/**
 * A private field of an object that is written as JSON and spread: what is written must stay the same.
 *
 * @secret kiosk-token: Pearl-Flugel-35-Peak-dove → Ruby-Trombone-80-Summit-gull
 * @rotation captured
 * @left no-captured-secret/field
 */
class Kiosk {
  readonly name = 'kiosk';
  private readonly kioskToken: string = process.env.KIOSK_TOKEN!;

  copy(): object {
    return { ...this };
  }
}

export function* main() {
  const kiosk = new Kiosk();
  yield [JSON.stringify(kiosk), kiosk.copy(), Object.keys(kiosk)];
  yield [JSON.stringify(kiosk), kiosk.copy(), Object.keys(kiosk)];
}
