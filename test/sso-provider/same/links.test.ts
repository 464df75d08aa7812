import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../web/links/links.test.ts');
