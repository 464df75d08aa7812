import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../links/links.test.ts');
