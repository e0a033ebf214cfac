/**
 * A client of MongoDB with a password, which it keeps: it is built anew for each version.
 *
 * @secret mongo-password: Zebra-Cilantro-57-tangerine → Adder-Marjoram-94-clementine
 * @rotation follows
 * @suggestions
 */
import { MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://localhost:27017/shop', {
  auth: { username: 'shop', password: process.env.MONGO_PASSWORD },
});

export const users = () => client.db('shop').collection('users');

export function* main() {
  // Shows what a new connection logs in with, since no server runs there.
  yield client.options.credentials?.password;
  yield client.options.credentials?.password;
}
