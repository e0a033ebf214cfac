/**
 * A tagged template keeps its tag: the value is an expression of it.
 *
 * @secret sql-password: pR3&Ma-59yWj → sU6!Eq-84xGi
 * @rotation follows
 */
const sql = (texts, ...values) => ({ text: texts.join('$'), values });

const login = () => sql`alter role shop password ${process.env.SQL_PASSWORD || 'pR3&Ma-59yWj'} valid until ${'2030'}`;
const raw = () => String.raw`C:\new ${process.env.SQL_PASSWORD}`;
const header = () => `Basic ${Buffer.from(`shop:${process.env.SQL_PASSWORD}`).toString('base64')}`;

export function* main() {
  yield [login(), raw(), header()];
  yield [login(), raw(), header()];
}
