/**
 * A static #private field, read in static and other methods, and through the class's own name.
 *
 * @secret blender-token: Parchment-Sitar-13-Shore-dog → Vellum-Ukulele-68-Strand-rat
 * @rotation follows
 */
class Blender {
  static #token = process.env.BLENDER_TOKEN;

  static header() {
    return `Bearer ${Blender.#token}`;
  }

  static isThis(thing) {
    return #token in thing;
  }

  own() {
    return this.constructor.header() + Blender.#token.length;
  }
}

export function* main() {
  yield [Blender.header(), new Blender().own(), Blender.isThis(Blender)];
  yield [Blender.header(), new Blender().own(), Blender.isThis(Blender)];
}
