/**
 * A client that is built when the module loads: the suggestion builds it anew for each version.
 *
 * @secret search-api-key: Juniper-Falcon-46-Basalt → Thistle-Canyon-18-Amber
 * @rotation follows
 * @suggestions
 */
class SearchClient {
  readonly #headers: Readonly<Record<string, string>>;

  constructor({ apiKey, host }: { readonly apiKey: string; readonly host: string }) {
    this.#headers = { authorization: `Bearer ${apiKey}`, host };
  }

  request(query: string): unknown {
    return { query, headers: this.#headers };
  }
}

const search = new SearchClient({ apiKey: process.env.SEARCH_API_KEY ?? 'Juniper-Falcon-46-Basalt', host: 'search.internal' });

function find(query: string): unknown {
  return search.request(query);
}

export function* main() {
  yield find('shoes');
  yield find('hats');
}
