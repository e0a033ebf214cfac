/**
 * The value changed on its way: split, parsed, trimmed, sliced, encoded, compared in constant time.
 *
 * @secret hook-secrets: Anise-Kite-46,Cumin-Sail-91 → Dill-Wing-57,Mint-Fin-02
 * @secret service-credentials: {"user":"ada","key":"Kestrel-9"} → {"user":"ada","key":"Merlin-4"}
 * @rotation follows
 */
import { timingSafeEqual } from 'node:crypto';

const secrets = (): readonly string[] => process.env.HOOK_SECRETS!.split(',').map((secret) => secret.trim());
const credentials = (): { readonly user: string; readonly key: string } => JSON.parse(process.env.SERVICE_CREDENTIALS ?? '{}');
const isFirst = (given: string): boolean => timingSafeEqual(Buffer.from(given), Buffer.from(process.env.HOOK_SECRETS!.slice(0, given.length)));
const encoded = (): string => encodeURIComponent(process.env.HOOK_SECRETS as string) + String(process.env.HOOK_SECRETS).length;

export function* main() {
  const all = (): readonly unknown[] => [secrets(), credentials().key, isFirst(secrets()[0] ?? ''), encoded()];
  yield all();
  yield all();
}
