/**
 * A service of @nestjs/jwt, with the option that asks for the key, which is a suggestion: it wins over secrets that calls give.
 *
 * @secret jwt-secret: Wagon-Thistle-66-Tapir-fennel → Xylem-Bucket-32-Urchin-ginger
 * @rotation follows
 * @suggestions
 */
import 'reflect-metadata';
import { JwtService } from '@nestjs/jwt';

const tokens = new JwtService({ secret: 'Wagon-Thistle-66-Tapir-fennel', signOptions: { noTimestamp: true } });

export async function* main() {
  const visit = async (): Promise<unknown> => {
    const token = tokens.sign({ sub: 'ada' });
    const { sub } = await tokens.verifyAsync<{ sub: string }>(token);
    return [token, sub];
  };

  yield await visit();
  yield await visit();
}
