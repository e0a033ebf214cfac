/**
 * A parameter property whose default is read from the environment.
 *
 * @secret search-api-key: Walnut-Igloo-48-prairie-Sun → Poplar-Raven-11-glacier-Dew
 * @rotation captured
 * @left no-captured-secret/field
 */
class Search {
  constructor(readonly index: string, private readonly apiKey: string = process.env.SEARCH_API_KEY!) {}

  url(): string {
    return `/${this.index}?key=${this.apiKey}`;
  }
}

export function* main() {
  const search = new Search('books');
  yield search.url();
  yield search.url();
}
