/**
 * The environment by other names: imported, renamed, aliased, through a constant key.
 *
 * @secret chat-bot-token: Pickle-Tepee-16-Marsh-lid → Relish-Yurt-61-Swamp-cup
 * @rotation follows
 */
import { env } from 'node:process';
import nodeProcess, { env as settings } from 'process';

const NAME = 'CHAT_BOT_TOKEN';
const local = process.env;

export function* main() {
  const all = (): readonly (string | undefined)[] => [
    env.CHAT_BOT_TOKEN, settings['CHAT_BOT_TOKEN'], nodeProcess.env.CHAT_BOT_TOKEN, globalThis.process.env[NAME], local.CHAT_BOT_TOKEN,
    process['env'][`CHAT_BOT_TOKEN`], process?.env?.CHAT_BOT_TOKEN,
  ];
  yield all();
  yield all();
}
