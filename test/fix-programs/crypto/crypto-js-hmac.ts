/**
 * A signature made by CryptoJS for an API.
 *
 * @secret exchange-secret: Peccary-Begonia-68-lagoon → Quoll-Camellia-25-summit
 * @rotation follows
 */
import CryptoJS from 'crypto-js';

const EXCHANGE_SECRET = process.env['EXCHANGE_SECRET'] || 'Peccary-Begonia-68-lagoon';

const sign = (query: string): string => CryptoJS.HmacSHA256(query, EXCHANGE_SECRET).toString(CryptoJS.enc.Hex);

export function* main() {
  yield sign('symbol=A');
  yield sign('symbol=A');
}
