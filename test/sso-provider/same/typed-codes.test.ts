import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../web/two-factor/typed-codes.test.ts');
