import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../sign-in/forgot-password.test.ts');
