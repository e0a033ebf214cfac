/**
 * A static block that fills a private static field, and reads it at once.
 *
 * @secret parcel-api-key: Hazel-Drum-52-Winter-reed → Cedar-Flute-75-Summer-kite
 * @rotation captured
 * @left no-captured-secret/load
 */
export class Parcels {
  private static apiKey: string;
  static length = 0;

  static {
    Parcels.apiKey = process.env.PARCEL_API_KEY ?? '';
    Parcels.length = Parcels.apiKey.length;
  }

  static header(): string {
    return `${Parcels.length} ${Parcels.apiKey}`;
  }
}

export function* main() {
  yield Parcels.header();
  yield Parcels.header();
}
