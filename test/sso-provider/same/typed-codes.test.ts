import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../two-factor/typed-codes.test.ts');
