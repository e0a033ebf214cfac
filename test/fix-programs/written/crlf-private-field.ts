/**
 * Lines that end in CRLF, and a whole line that goes.
 *
 * @text crlf
 * @text bom
 * @secret kiosk-password: Otter-Canvas-73-Lagoon-sod → Beaver-Easel-28-Inlet-fen
 * @rotation follows
 */
export class Kiosk {
  private readonly password: string;

  constructor() {
    // From the environment.
    this.password = process.env.KIOSK_PASSWORD!;
  }

  login(): string {
    return `kiosk:${this.password}`;
  }
}

export function* main() {
  const kiosk = new Kiosk();
  yield kiosk.login();
  yield kiosk.login();
}
