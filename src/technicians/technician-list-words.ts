import { ruleTexts } from '../query-rules/list-view.ts';
import { technicianList } from './technician-list.ts';
import type { Matching } from './technician-stream-repository.ts';

/** Which technicians were asked for, in words, for the log. */
export function askedInWords(query: Pick<Matching, 'search' | 'rules'>): string {
  const search = query.search === '' ? [] : [`Search “${query.search}”`];
  return [...search, ...ruleTexts(technicianList, query)].join('; ') || 'all technicians';
}
