/**
 * A pool of mysql2, which has no place for a function: it is built anew for each version.
 *
 * @secret mysql-password: Stork-Garlic-39-bilberry → Tern-Turmeric-74-barberry
 * @rotation follows
 * @suggestions
 */
import mysql from 'mysql2';

const pool = mysql.createPool({
  host: 'localhost',
  user: 'shop',
  password: process.env.MYSQL_PASSWORD,
  database: 'shop',
});

export function users(done) {
  pool.query('select name from users', done);
}

export function* main() {
  // Shows what a new connection is made with, since no server runs there.
  yield pool.config.connectionConfig.password;
  yield pool.config.connectionConfig.password;
}
