/**
 * A configuration module with nested objects: what is exported is kept by whoever imports it.
 *
 * @secret mail-api-key: Parsley-Bonnet-70-Tundra-keg → Cilantro-Beret-25-Steppe-jug
 * @secret shop-db-password: Goldfish-Ladder-12-Prairie-mop → Sturgeon-Stairs-57-Savanna-rag
 * @rotation follows
 * @suggestions
 */
import config from './config-object/settings.ts';

export function* main() {
  const all = (): readonly unknown[] => [config.mail.apiKey, config.shop.db.password, config.mail.from, config.port];
  yield all();
  yield all();
}
