import { listPath } from '../../lists/list-path.ts';
import { technicianList } from '../../technicians/technician-list.ts';
import type { Level } from '../../admins/admin.ts';

/** Manage Technicians with the technicians of a level alone, or with those below it, too. */
export function techniciansOf({ slug }: Pick<Level, 'slug'>, match: 'is' | 'below'): string {
  return listPath(technicianList, [{ field: 'admin', match, values: [slug] }]);
}
