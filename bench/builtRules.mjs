/** The rules as they are published, by name. */
import keyturn from '../dist/index.js';

export const { rules } = keyturn;
