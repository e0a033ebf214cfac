/** The code of what an operation throws, so that a test names it in one word. */
import { KeyturnError } from '../../src/runtime/errors.ts';

/** The code of a runtime error; anything else itself. */
export const codeIn = (error: unknown): unknown => (error instanceof KeyturnError ? error.code : error);

/** The code that an operation ends with; `no error` if it succeeds. */
export const codeOf = async (operation: () => unknown): Promise<unknown> => {
  try {
    await operation();
  } catch (error) {
    return codeIn(error);
  }
  return 'no error';
};
