/** The test servers: one module in each form. They share no state, so that two copies do no harm. */
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { dist, source } from './paths.mjs';

/** Builds `testing/index.mjs` and `testing/index.cjs`. */
export const buildTesting = async () => {
  const options = { entryPoints: [join(source, 'testing/index.ts')] };
  await Promise.all([
    bundle({ ...options, outfile: join(dist, 'testing/index.mjs') }, []),
    bundle({ ...options, outfile: join(dist, 'testing/index.cjs'), format: 'cjs' }, []),
  ]);
};
