/**
 * A connection string of pg, whose pool is built anew for each version.
 *
 * @secret database-url: postgres://shop:Elk-Turnip-33-raspberry@127.0.0.1:5432/shop → postgres://shop:Fox-Radish-70-blueberry@127.0.0.1:5432/shop
 * @rotation follows
 * @suggestions
 */
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 2 });

export async function users(): Promise<unknown[]> {
  return (await pool.query('select name from users')).rows;
}

// Shows what the pool connects with, since no server runs there.
const target = (): unknown => pool.options.connectionString;

export function* main() {
  yield target();
  yield target();
}
