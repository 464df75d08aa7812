import { listPath } from '../../lists/list-path.ts';
import { technicianList } from '../../technicians/technician-list-definition.ts';
import type { Admin } from '../../admins/admin.ts';

/** Returns the path of Manage Technicians for an admin alone (`is`), or including its sub-admins (`below`). */
export function techniciansOf({ slug }: Pick<Admin, 'slug'>, match: 'is' | 'below'): string {
  return listPath(technicianList, [{ field: 'admin', match, values: [slug] }]);
}
