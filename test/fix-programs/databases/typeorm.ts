/**
 * A data source of TypeORM for PostgreSQL, with a driver that only shows its password.
 *
 * @secret database-password: Ibis-Carrot-87-gooseberry → Jay-Lentil-36-mulberry
 * @rotation follows
 */
import 'reflect-metadata';
import { DataSource } from 'typeorm';

class Client {
  on(): this {
    return this;
  }

  removeListener(): this {
    return this;
  }

  query(text: string): unknown {
    return { command: 'SELECT', rows: /version/u.test(text) ? [{ version: 'PostgreSQL 16.1' }] : [{}], rowCount: 1 };
  }
}

class Pool {
  constructor(private readonly options: { password: string | (() => Promise<string>) }) {}

  on(): this {
    return this;
  }

  connect(done: (error: null, client: Client, release: () => void) => void): void {
    done(null, new Client(), () => undefined);
  }

  end(done: () => void): void {
    done();
  }

  password(): Promise<string> {
    return Promise.resolve(typeof this.options.password === 'function' ? this.options.password() : this.options.password);
  }
}

const source = new DataSource({
  type: 'postgres',
  driver: { Pool },
  host: 'localhost',
  username: 'shop',
  password: process.env.DATABASE_PASSWORD ?? 'Ibis-Carrot-87-gooseberry',
  database: 'shop',
  entities: [],
});

export async function* main() {
  await source.initialize();
  const { master } = source.driver as unknown as { master: Pool };
  yield await master.password();
  yield await master.password();
  await source.destroy();
}
