/** Where the servers of `npm run test:servers` are: places as JSON in the environment. */

/** The place of one server; `undefined` if it was not started. Throws if the variable holds something else. */
export const placeIn = <Place>(variable: string, isPlace: (value: unknown) => value is Place): Place | undefined => {
  const text = process.env[variable];
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  if (isPlace(value)) return value;
  throw new TypeError(`${variable} holds no place of a server.`);
};

/** Whether all of some members are texts. */
export const hasTexts = (value: unknown, ...members: readonly string[]): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && members.every((member) => typeof Reflect.get(value, member) === 'string');
