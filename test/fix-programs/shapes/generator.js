/**
 * Generators that take the secret at the first step, and at each one.
 *
 * @secret page-token: Bamboo-Signal-58-Cricket-fog → Willow-Beacon-13-Hornet-dew
 * @rotation follows
 */
function* pages(count) {
  for (let page = 1; page <= count; page++) yield `/page/${page}?token=${process.env.PAGE_TOKEN || 'Bamboo-Signal-58-Cricket-fog'}`;
}

async function* later() {
  yield* pages(1);
}

export async function* main() {
  yield [...pages(2)];
  for await (const page of later()) yield page;
  yield [...pages(2)];
}
