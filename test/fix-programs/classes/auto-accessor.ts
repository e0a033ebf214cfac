/**
 * An automatic accessor, a decorated one, and a static private field.
 *
 * @decorators standard
 * @secret mixer-token: Quill-Fiddle-02-Beach-pug → Plume-Mandolin-57-Coast-cat
 * @rotation captured
 * @left no-captured-secret/field
 */
class Mixer {
  accessor mixerToken = process.env.MIXER_TOKEN!;
  static #count = 0;

  header(): string {
    Mixer.#count++;
    return `Bearer ${this.mixerToken}`;
  }
}

export function* main() {
  const mixer = new Mixer();
  yield mixer.header();
  yield mixer.header();
}
