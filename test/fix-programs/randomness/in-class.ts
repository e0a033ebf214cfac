/**
 * Tokens made in a class: fields, static methods, generators and getters.
 *
 * @rotation none
 */
class Session {
  readonly sessionId = Math.random().toString(36).slice(2);
  readonly #csrfToken: string = Session.makeToken(16);
  static #letters = 'abcdef0123456789';

  static makeToken(length: number): string {
    return [...Array(length)].map(() => Session.#letters[Math.floor(Math.random() * Session.#letters.length)]).join('');
  }

  get token(): string {
    return this.#csrfToken;
  }

  static *codes(count: number): Generator<number> {
    for (let i = 0; i < count; i++) {
      const verificationCode = Math.floor(1000 + Math.random() * 9000);
      yield verificationCode;
    }
  }
}

export function* main() {
  const session = new Session();
  yield [session.sessionId.length > 5, /^[a-f0-9]{16}$/.test(session.token)];
  yield [...Session.codes(50)].every((code) => code >= 1000 && code < 10000);
}
