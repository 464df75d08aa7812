import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../attacks/every-route.test.ts');
