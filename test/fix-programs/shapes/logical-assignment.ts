/**
 * Logical assignments and a bitwise-free chain of fallbacks.
 *
 * @secret cache-password: Juniper-Kettle-88-Wagon-sap → Hawthorn-Saucepan-31-Sleigh-bud
 * @rotation follows
 */
interface Options { host: string; password?: string | undefined }

function withDefaults(options: Options): Options {
  options.password ??= process.env.CACHE_PASSWORD || 'Juniper-Kettle-88-Wagon-sap';
  options.host ||= 'localhost';
  return options;
}

export function* main() {
  const given = ['for', 'now'].join(' ');
  yield withDefaults({ host: '' });
  yield withDefaults({ host: '' });
  yield withDefaults({ host: 'a', password: given });
}
