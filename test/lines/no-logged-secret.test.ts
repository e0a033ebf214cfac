/** Every sink, value and sanitiser that the rule must know, with the look-alike beside it. */
import { checkLines } from './lines.ts';

checkLines('no-logged-secret');
checkLines('no-logged-secret', 'no-logged-secret.options', { thrownErrors: true, responses: true });
checkLines('no-logged-secret', 'no-logged-secret.settings', {}, {
  loggers: ['audit'], redactors: ['veil'], secretTypes: ['ApiCredential'], secretNames: ['sn'], publicNames: ['siteToken'],
});
