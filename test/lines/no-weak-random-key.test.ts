/** Every source and use of randomness that the rule must know, with the look-alike beside it. */
import { checkLines } from './lines.ts';

checkLines('no-weak-random-key');
