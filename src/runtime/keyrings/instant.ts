/**
 * Instants as RFC 3339 writes them, read strictly: `new Date` takes `1`, `11/23/2026` and the 31st of February.
 *
 * @module
 */

const FORM = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;

/** Epoch milliseconds of a full instant with its zone, or `undefined`. */
export const instantOf = (text: string): number | undefined => {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isRealDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  const instant = Date.parse(text);
  return isRealDay && Number.isFinite(instant) ? instant : undefined;
};

/** An ISO instant in UTC. */
export const isoOf = (instant: number): string => new Date(instant).toISOString();
