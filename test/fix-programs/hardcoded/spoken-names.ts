/**
 * Names that are made from what stands around: a property path, a class, a function, a setter.
 *
 * @secret printer-password: Jw8!Or-31zPc → Kx4&Ps-96aQb
 * @secret scanner-login-password: Ly9!Qt-42bRa → Mz5&Ru-07cSz
 * @rotation follows
 */
const devices = () => ({ printer: { user: 'root', password: 'Jw8!Or-31zPc' } });

class ScannerLogin {
  readonly user = 'ada';
  #password = 'Ly9!Qt-42bRa';

  toString(): string {
    return `${this.user}:${this.#password}`;
  }
}

export function* main() {
  const login = new ScannerLogin();
  yield [devices(), String(login)];
  yield [devices(), String(login)];
}
