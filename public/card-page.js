// The scripts of the pages with one card. `npm run assets` builds them into one file.

import './flash.js';
import './submit-once.js';
import './password-field.js';
import './copy-key.js';
import './confirm-leaving.js';
import './theme.js';
import './time-zone.js';
import './passkeys.js';
