/**
 * Values used in async functions, callbacks inside them, and promise executors.
 *
 * @secret pay-api-key: Basil-Comet-33-Harvest-toad → Thyme-Meteor-78-Plough-newt
 * @rotation follows
 */
async function call(id: string, key: string): Promise<string> {
  return new Promise((resolve) => setImmediate(() => resolve(`${id}/${key.length}/${key}`)));
}

async function charge(ids: readonly string[]): Promise<readonly string[]> {
  const key = process.env.PAY_API_KEY!;
  const first = await call(ids[0] ?? '', key);
  const rest = await Promise.all(ids.slice(1).map((id) => call(id, process.env.PAY_API_KEY!)));
  const last = await new Promise<string>((resolve) => resolve(process.env.PAY_API_KEY ?? ''));
  return [first, ...rest, last];
}

export async function* main() {
  yield await charge(['a', 'b', 'c']);
  yield await charge(['a', 'b', 'c']);
}
