/**
 * A module of Nest with a factory for its options, which Nest calls once: the suggestion lets them ask for the secret each time.
 *
 * @secret jwt-secret: Tulip-Gravel-61-Otter-saffron → Poppy-Marble-94-Heron-cumin
 * @rotation follows
 * @suggestions
 */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JwtModule, JwtService } from '@nestjs/jwt';

@Module({
  imports: [
    JwtModule.registerAsync({
      useFactory: () => ({
        secret: process.env.JWT_SECRET,
        signOptions: { noTimestamp: true },
      }),
    }),
  ],
})
class AuthModule {}

export async function* main() {
  const app = await NestFactory.createApplicationContext(AuthModule, { logger: false, abortOnError: false });
  const tokens = app.get(JwtService);
  yield tokens.sign({ sub: 'ada' });
  yield tokens.sign({ sub: 'ada' });
  await app.close();
}
