/**
 * A service of Nest that is handed the key with each call, as for tokens of a second kind: those of the previous key are accepted.
 *
 * @secret refresh-secret: Walrus-Pepper-14-Candle-hazel → Yonder-Basket-71-Falcon-maple
 * @rotation accepts-previous
 */
import 'reflect-metadata';
import { JwtService } from '@nestjs/jwt';

const REFRESH_SECRET = 'Walrus-Pepper-14-Candle-hazel';

class RefreshTokens {
  constructor(private readonly jwt: JwtService) {}

  issue(sub: string): string {
    return this.jwt.sign({ sub, iat: 1_790_000_000 }, { secret: REFRESH_SECRET });
  }

  async userOf(token: string): Promise<string> {
    const { sub } = await this.jwt.verifyAsync<{ sub: string }>(token, { secret: REFRESH_SECRET });
    return sub;
  }

  claimsOf(token: string): unknown {
    try {
      return this.jwt.verify(token, { secret: REFRESH_SECRET, maxAge: '100y' });
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  }
}

export async function* main() {
  const tokens = new RefreshTokens(new JwtService({}));
  const token = tokens.issue('ada');
  yield token;
  yield await tokens.userOf(token);
  yield tokens.claimsOf(token);
  yield tokens.issue('ada');
  yield tokens.claimsOf(`${token}x`);
}
