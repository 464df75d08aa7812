import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../sign-in/throttling.test.ts');
