/**
 * Double quotes throughout.
 *
 * @secret ticket-secret: Raccoon-Zither-27-Delta-bun → Opossum-Lyre-72-Estuary-rye
 * @rotation follows
 */
import { createHmac } from "node:crypto";

const TICKET_SECRET = "Raccoon-Zither-27-Delta-bun";

export function ticket(id: number): string {
  return createHmac("sha256", TICKET_SECRET).update(`${id}`).digest("hex");
}

export function* main() {
  yield ticket(1);
  yield ticket(1);
}
