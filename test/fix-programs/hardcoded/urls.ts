/**
 * Connection strings: whole, in a template, with the password apart.
 *
 * @secret database-url: postgres://shop:pW4xQ9zL@localhost:5432/shop → postgres://shop:rT7kN2vB@localhost:5432/shop
 * @secret redis-password: fC6&Ty-28mHs → zA3!Ge-91qLd
 * @rotation follows
 */
function connect(url: string): string {
  const { username, password, hostname } = new URL(url);
  return [username, password, hostname].join();
}

const database = (): string => connect(process.env.DATABASE_URL ?? 'postgres://shop:pW4xQ9zL@localhost:5432/shop');
const cache = (): string => connect(`redis://:${process.env.REDIS_PASSWORD}@localhost:6379/0`);
const plain = (): string => connect('http://localhost:8080/');

export function* main() {
  yield [database(), cache(), plain()];
  yield [database(), cache(), plain()];
}
