/**
 * Variables that are not set, where the program copes: it says so in every usual way, and runs on without them.
 *
 * @secret plugin-token: Sandal-Orchid-18-paddle → Mitten-Poppy-63-rudder
 * @rotation follows
 * @left no-captured-secret/property
 */
const ABSENT_TOKEN = process.env.ABSENT_TOKEN;
const OTHER_SECRET: string | undefined = process.env.ABSENT_OTHER_SECRET;
const PLUGIN_TOKEN = process.env.PLUGIN_TOKEN;
export const plugin = { password: process.env.ABSENT_PASSWORD, isProtected: Boolean(process.env.ABSENT_PASSWORD) };

class Mail {
  readonly #apiKey = process.env.ABSENT_API_KEY;

  get state(): string {
    return this.#apiKey ? `sends as ${this.#apiKey}` : 'sends nothing';
  }
}

function hook(secret = process.env.ABSENT_HOOK_SECRET): string {
  return secret === undefined ? 'open' : `closed by ${secret}`;
}

const tokenOf = (): string | undefined => process.env.ABSENT_LATER_TOKEN;
const mail = new Mail();

export function* main() {
  yield PLUGIN_TOKEN && PLUGIN_TOKEN.slice(0, 6);
  yield PLUGIN_TOKEN && PLUGIN_TOKEN.slice(0, 6);
  yield [ABSENT_TOKEN ?? 'none', ABSENT_TOKEN?.length, OTHER_SECRET, plugin.password ?? 'no password', plugin.isProtected];
  yield [mail.state, hook(), hook('me'), tokenOf(), [process.env.ABSENT_TOKEN, 'x'].filter(Boolean)];
}
