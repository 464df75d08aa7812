import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../web/two-factor/two-factor.test.ts');
