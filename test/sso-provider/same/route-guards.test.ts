import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../http/route-guards.test.ts');
