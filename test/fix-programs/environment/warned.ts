/**
 * A secret that a program can do without: it warns and goes on. One of the two is not set, and the other is checked for certain.
 *
 * @secret mail-api-key: Nutmeg-Rocket-21-Salmon-birch → Quarry-Teapot-90-Lizard-aspen
 * @rotation follows
 */
const warnings: string[] = [];
const log = { warn: (text: string): void => void warnings.push(text) };

if (!process.env['CHAT_API_KEY']) log.warn('CHAT_API_KEY is not set: nobody is told');
if (!process.env['MAIL_API_KEY']) throw new Error('MAIL_API_KEY is not set');

const tell = (headers: Record<string, string | undefined>): string => JSON.stringify(headers);

function chat(): string {
  return tell({ key: process.env['CHAT_API_KEY'] });
}

function mail(): string {
  return tell({ key: process.env['MAIL_API_KEY'] });
}

export function* main() {
  yield [chat(), mail(), ...warnings];
  yield [chat(), mail(), ...warnings];
}
