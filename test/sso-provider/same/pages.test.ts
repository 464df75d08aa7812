import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../http/pages.test.ts');
