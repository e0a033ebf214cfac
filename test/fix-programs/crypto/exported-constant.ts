/**
 * An exported constant: importers are out of sight, so its capture is reported.
 *
 * @secret pepper: Ribbon-Falcon-47-Sierra → Marble-Otter-84-Canyon
 * @rotation captured
 * @left no-captured-secret/exported
 */
import { createHmac } from 'node:crypto';

export const PEPPER = process.env.PEPPER ?? 'Ribbon-Falcon-47-Sierra';

export function* main() {
  const hash = (): string => createHmac('sha256', PEPPER).update('ada').digest('hex');
  yield hash();
  yield hash();
}
