/**
 * A module of Nest: its factory reads the secret once for the life of the application.
 *
 * @secret jwt-secret: Yarrow-Comet-53-Vole-mustard → Zither-Pebble-78-Wombat-nutmeg
 * @rotation follows
 * @suggestions
 */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JwtModule, JwtService } from '@nestjs/jwt';

@Module({
  imports: [
    JwtModule.register({
      secret: process.env.JWT_SECRET,
      signOptions: { noTimestamp: true },
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
