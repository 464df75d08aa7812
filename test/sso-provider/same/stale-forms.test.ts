import { testTheProvider } from '../../harness/app-under-test.ts';

testTheProvider();
await import('../../sign-in/stale-forms.test.ts');
