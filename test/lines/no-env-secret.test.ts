/** Every spelling, name and kind of file that the rule must know, with the look-alike beside it. */
import { checkLines } from './lines.ts';

checkLines('no-env-secret');
