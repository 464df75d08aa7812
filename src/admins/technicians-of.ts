import { paths } from '../paths.ts';
import type { Level } from './admin.ts';

/** Manage Technicians with the technicians of a level alone. */
export function techniciansOf({ slug }: Pick<Level, 'slug'>): string {
  return `${paths.technicians}?${String(new URLSearchParams({ field1: 'admin', match1: 'is', value1: slug }))}`;
}
