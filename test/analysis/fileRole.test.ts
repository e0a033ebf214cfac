import { describe, expect, it } from 'vitest';
import { isClientFile, roleOf } from '../../src/analysis/fileRole.ts';
import { fileFrom } from './fileFrom.ts';

describe('roleOf', () => {
  it.each([
    ['src/shop.ts', 'production'],
    ['src/config/jwt.config.ts', 'production'],
    ['src/release/notes.ts', 'production'],
    ['test/shop.test.ts', 'test'],
    ['types/shop.tst.ts', 'test'],
    ['scripts/deploy.mjs', 'development'],
    ['extra/release/upload.mjs', 'development'],
    ['prisma.config.ts', 'development'],
    ['src/lib/next-auth.ts', 'production'],
    ['src/prisma/prisma.service.ts', 'production'],
    ['packages/db/src/prisma.ts', 'production'],
    ['src/release-notes.ts', 'production'],
    ['src/server/tasks/mail.ts', 'production'],
    ['packages/agent/nodes/tools/search.ts', 'production'],
    ['src/tools/weather.ts', 'production'],
    ['web/tools/local/src/db.ts', 'development'],
    ['tasks/release.ts', 'development'],
    ['next.config.mjs', 'development'],
    ['drizzle-prod.config.ts', 'development'],
    ['packages/db/prisma.config.ts', 'development'],
    ['packages/dev-env/src/network.ts', 'development'],
    ['src/dev-env/network.ts', 'production'],
    ['src/orders/fixtures.ts', 'test'],
    ['src/fixturesOf.ts', 'production'],
    ['src/test-fixtures.skip.ts', 'test'],
    ['src/test-fixturesOf.ts', 'production'],
    ['codegen.ts', 'development'],
    ['src/__e2e__/shop.ts', 'test'],
    ['src/shop.servertest.ts', 'test'],
    ['packages/shop-test-utils/src/db.ts', 'test'],
    ['src/latest-utils/db.ts', 'production'],
    ['src/latest.ts', 'production'],
    ['keyturn.config.mjs', 'keyturn-config'],
  ])('%s is %s', (path, role) => {
    expect(roleOf(fileFrom('export {};', path))).toBe(role);
  });

  it('is told by what the file imports', () => {
    expect(roleOf(fileFrom("import { it } from 'vitest';", 'src/shop.ts'))).toBe('test');
  });

  it('is told by the tool that it configures', () => {
    expect(roleOf(fileFrom("import { defineConfig } from '@prisma/config'; export default defineConfig({});", '.config/prisma.ts'))).toBe('development');
    expect(roleOf(fileFrom("import { PrismaClient } from '@prisma/client'; export const db = new PrismaClient();", '.config/prisma.ts'))).toBe('production');
  });

  it.each([
    ["describe('a shop', () => { it('sells', () => {}); });", 'test'],
    ["describe.each([1])('a shop', function () {});", 'test'],
    ["describe('a shop');", 'production'],
    ["table.describe(() => {}, 1);", 'production'],
  ])('%s makes it %s', (code, role) => {
    expect(roleOf(fileFrom(code, 'src/shop.ts'))).toBe(role);
  });
});

describe('isClientFile', () => {
  it.each([
    ['a directive', "'use client';", 'src/cart.tsx'],
    ['a suffix', 'export {};', 'src/cart.client.ts'],
    ['a folder', 'export {};', 'client/src/cart.ts'],
    ['a folder of a package', 'export {};', 'packages/shop/frontend/cart.ts'],
    ['a folder of the sources', 'export {};', 'apps/shop/web/src/client/cart.ts'],
  ])('is told by %s', (_, code, path) => {
    expect(isClientFile(fileFrom(code, path))).toBe(true);
  });

  it.each([
    ['a client of a service', 'export {};', 'packages/lib/jobs/client/queue.ts'],
    ['a client that needs a server', "import { Redis } from 'ioredis';", 'src/client/queue.ts'],
    ['an action of the server', "'use server';", 'client/actions.ts'],
  ])('is not told by %s', (_, code, path) => {
    expect(isClientFile(fileFrom(code, path))).toBe(false);
  });
});
