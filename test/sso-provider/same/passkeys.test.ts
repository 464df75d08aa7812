import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../web/passkeys/adding-and-removing.test.ts');
await import('../../web/passkeys/signing-in.test.ts');
