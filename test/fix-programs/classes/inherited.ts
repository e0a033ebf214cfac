/**
 * A secret that a class hands to its base class.
 *
 * @secret billing-token: Maple-Torch-14-cinder-Vine → Olive-Spark-86-amber-Leaf
 * @rotation captured
 */
abstract class Client {
  protected constructor(private readonly token: string) {}

  abstract path(): string;

  request(): string {
    return `${this.path()} ${this.token}`;
  }
}

class Billing extends Client {
  constructor() {
    super(process.env.BILLING_TOKEN as string);
  }

  override path(): string {
    return '/bills';
  }
}

export function* main() {
  const billing = new Billing();
  yield billing.request();
  yield billing.request();
}
