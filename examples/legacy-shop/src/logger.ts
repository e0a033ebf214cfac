import { pino } from 'pino';

export const logger = pino({ level: process.env.LOG_LEVEL ?? 'debug', base: null });

/** One request in a hundred is logged in full, the disk is small. */
export function isSampled(): boolean {
  return Math.random() < 0.01;
}
