import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../two-factor/two-factor.test.ts');
