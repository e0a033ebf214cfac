/** The labelled sets of a rule, in the order in which every third snippet is set aside. */
import { ENVIRONMENT } from './no-env-secret/spellings.ts';
import { ENVIRONMENT_NAMES } from './no-env-secret/variables.ts';
import { APPLICATIONS } from './no-hardcoded-secret/applications.ts';
import { BACKENDS } from './no-hardcoded-secret/backends.ts';
import { CHORES } from './no-hardcoded-secret/chores.ts';
import { CLIENTS } from './no-hardcoded-secret/clients.ts';
import { CONNECTED } from './no-hardcoded-secret/connections.ts';
import { CORNERS } from './no-hardcoded-secret/corners.ts';
import { CRYPTO } from './no-hardcoded-secret/crypto.ts';
import { DEVICES } from './no-hardcoded-secret/devices.ts';
import { EIGHTH } from './no-hardcoded-secret/eighth.ts';
import { EIGHTH_MORE } from './no-hardcoded-secret/eighthMore.ts';
import { EVERYDAY } from './no-hardcoded-secret/everyday.ts';
import { FRONTENDS } from './no-hardcoded-secret/frontends.ts';
import { HABITS } from './no-hardcoded-secret/habits.ts';
import { HOBBIES } from './no-hardcoded-secret/hobbies.ts';
import { INTERFACES } from './no-hardcoded-secret/interfaces.ts';
import { JOURNEYS } from './no-hardcoded-secret/journeys.ts';
import { LEAKED } from './no-hardcoded-secret/leaks.ts';
import { LEDGERS } from './no-hardcoded-secret/ledgers.ts';
import { LIBRARIES } from './no-hardcoded-secret/libraries.ts';
import { NAMES } from './no-hardcoded-secret/names.ts';
import { OUTSKIRTS } from './no-hardcoded-secret/outskirts.ts';
import { PAYMENTS } from './no-hardcoded-secret/payments.ts';
import { PLATFORMS } from './no-hardcoded-secret/platforms.ts';
import { REQUESTS } from './no-hardcoded-secret/requests.ts';
import { SERVICES } from './no-hardcoded-secret/services.ts';
import { SHAPES } from './no-hardcoded-secret/shapes.ts';
import { SIGN_INS } from './no-hardcoded-secret/signIns.ts';
import { SILENCE } from './no-hardcoded-secret/silence.ts';
import { STACKS } from './no-hardcoded-secret/stacks.ts';
import { SUITES } from './no-hardcoded-secret/suites.ts';
import { ISSUED } from './no-hardcoded-secret/tokens.ts';
import { TOOLING } from './no-hardcoded-secret/tooling.ts';
import { WEB } from './no-hardcoded-secret/web.ts';
import type { Snippet } from './snippet.ts';

type Sets = readonly (readonly Snippet[])[];

export const HARDCODED_SETS: Sets = [WEB, CLIENTS, SERVICES, CRYPTO, NAMES, SILENCE, SHAPES, INTERFACES, ISSUED, APPLICATIONS];

/** The second and the third set, and the parts of those after them, to the eighth. */
export const HARDCODED_LATER_SETS: Sets = [
  BACKENDS, FRONTENDS, TOOLING, EVERYDAY, SUITES, LEAKED, CONNECTED, PLATFORMS, HABITS, CORNERS, OUTSKIRTS,
  LEDGERS, SIGN_INS, PAYMENTS, REQUESTS, CHORES, JOURNEYS, DEVICES, STACKS, HOBBIES, LIBRARIES,
  EIGHTH, EIGHTH_MORE,
];

export const ENVIRONMENT_SETS: Sets = [ENVIRONMENT, ENVIRONMENT_NAMES];
