import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../web/page/pages.test.ts');
