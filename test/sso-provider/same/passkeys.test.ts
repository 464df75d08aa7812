import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../web/passkeys/passkeys.test.ts');
