import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../web/http/sessions.test.ts');
