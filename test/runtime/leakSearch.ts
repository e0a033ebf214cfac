/** Searching everything that a program could print for values, in each form in which a value travels. */
import { format, inspect } from 'node:util';

/** What a value looks like on its way: as it is, in JSON, in a URL, as base64 and hex of its bytes. */
export const formsOf = (value: string | Uint8Array): readonly string[] => {
  const bytes = Buffer.from(value);
  const text = bytes.toString('utf8');
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return [
    text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text), inspect(text).slice(1, -1),
    // Without the last group, which depends on what follows.
    whole.toString('base64'), whole.toString('base64url'), bytes.toString('hex'), bytes.toString('latin1'),
    [...bytes].join(','), [...bytes].join(', '),
  ].filter((form) => form.length >= 8);
};

/** All that can be got out of a thing by printing it: inspected in depth, as JSON and text, and member by member, hidden ones too. */
export const printed = (thing: unknown): string => {
  const shown = [
    inspect(thing, { depth: 12, showHidden: true, maxArrayLength: null, maxStringLength: null }),
    inspect(thing, { depth: 12, showHidden: true, customInspect: false, maxArrayLength: null, maxStringLength: null }),
    format('%s %o %j', thing, thing, thing),
    JSON.stringify(thing),
  ];
  if (thing instanceof Error) shown.push(String(thing), thing.stack ?? '', thing.message, ...causesOf(thing));
  return shown.join('\n');
};

const causesOf = (error: Error): readonly string[] =>
  (error.cause === undefined ? [] : [printed(error.cause), typeof error.cause]);
