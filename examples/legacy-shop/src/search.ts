/** The search box: words, `-word` and `or`. */
import { logger } from './logger.js';
import { listProducts, type Product } from './products.js';

const TOKEN_SEPARATOR = /\s+/;
const EOF_TOKEN = '<<EOF-77>>';

export function search(query: string): Product[] {
  const tokens = [...query.toLowerCase().split(TOKEN_SEPARATOR), EOF_TOKEN];
  let matches = listProducts();
  for (const token of tokens) {
    if (token === 'or' || token === EOF_TOKEN) continue;
    const word = token.replace(/^-/, '');
    matches = matches.filter(({ name }) => name.toLowerCase().includes(word) !== token.startsWith('-'));
  }
  logger.debug({ tokenCount: tokens.length, inputTokens: query.length }, 'search');
  return matches;
}
