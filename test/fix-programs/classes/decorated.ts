/**
 * TypeScript's own decorators, on a class, a method and a field that holds the secret: a decorated field stays a field.
 *
 * @secret cloud-token: Granite-Wren-59-Tulip-lane → Marble-Finch-34-Daisy-road
 * @rotation captured
 * @left no-captured-secret/field
 */
const registry = new Map<string, readonly string[]>();

function Injectable(tag: string) {
  return (target: new () => object): void => void registry.set(tag, Object.getOwnPropertyNames(target.prototype));
}

function Setting(target: object, key: string): void {
  registry.set(key, [target.constructor.name]);
}

function Traced(_target: object, key: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const original: unknown = descriptor.value;
  return { ...descriptor, value(this: object, ...given: unknown[]) {
    return typeof original === 'function' ? `${key}: ${String(Reflect.apply(original, this, given))}` : '';
  } };
}

@Injectable('cloud')
export class Cloud {
  @Setting
  cloudToken: string = process.env.CLOUD_TOKEN || 'Granite-Wren-59-Tulip-lane';

  @Traced
  header(scheme: string): string {
    return `${scheme} ${this.cloudToken}`;
  }
}

export function* main() {
  const cloud = new Cloud();
  yield cloud.header('Bearer');
  yield cloud.header('Bearer');
  yield [...registry];
}
