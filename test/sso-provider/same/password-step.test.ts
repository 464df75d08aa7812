import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../web/sign-in/password-step.test.ts');
