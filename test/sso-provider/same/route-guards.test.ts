import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../web/http/route-guards.test.ts');
