import { listPath } from '../../lists/list-path.ts';
import { technicianList } from '../../technicians/technician-list.ts';
import type { Admin } from '../../admins/admin.ts';

/** Manage Technicians with the technicians of a level alone, or with those below it, too. */
export function techniciansOf({ slug }: Pick<Admin, 'slug'>, match: 'is' | 'below'): string {
  return listPath(technicianList, [{ field: 'admin', match, values: [slug] }]);
}
