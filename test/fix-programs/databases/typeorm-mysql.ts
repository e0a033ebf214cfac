/**
 * A data source of TypeORM for MySQL, which takes a text only: it is reported, and stays.
 *
 * @secret database-password: Kiwi-Onion-52-loganberry → Lark-Pepper-17-huckleberry
 * @rotation captured
 * @left no-captured-secret/restart
 */
import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';

export const source = new DataSource({
  type: 'mysql',
  host: 'localhost',
  username: 'shop',
  password: 'Kiwi-Onion-52-loganberry',
  database: 'shop',
});

const passwordOf = (options: DataSourceOptions): unknown => ('password' in options ? options.password : undefined);

export function* main() {
  yield passwordOf(source.options);
  yield passwordOf(source.options);
}
