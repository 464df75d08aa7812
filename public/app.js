// The scripts of the pages with the left menu. `npm run assets` builds them into one file.

import './flash.js';
import './submit-once.js';
import './action-menu.js';
import './row-navigation.js';
import './filters.js';
import './selection.js';
import './batch-progress.js';
import './password-field.js';
import './copy-key.js';
import './confirm-leaving.js';
import './tree.js';
import './theme.js';
import './passkeys.js';
