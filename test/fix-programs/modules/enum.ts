/**
 * Secrets as members of enums, where no expression can stand: they are reported, and stay.
 *
 * @secret partner-password: Gherkin-Lantern-17-Bayou-tub → Caper-Torchlight-62-Creek-vat
 * @rotation captured
 * @left no-hardcoded-secret/position
 */
enum Partner {
  Name = 'shop',
  Password = 'Gherkin-Lantern-17-Bayou-tub',
}

const enum Port { Http = 80, Https = 443 }

export function* main() {
  yield [Partner.Password, Partner.Name];
  yield [Partner.Password, Port.Https];
}
