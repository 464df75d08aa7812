import type { Knex } from 'knex';
import { parametersOf } from './demo/timelines.ts';
import { demoRuleRow } from './demo/access-rule.ts';
import { admins } from './demo/admins.ts';
import { demoPanelAdmins, demoPanelRow } from './demo/panel.ts';
import { continueIds, insertRows, iso } from './demo/rows.ts';
import { DAY, HOUR } from './demo/times.ts';

export async function seed(knex: Knex): Promise<void> {
  const { keyring, now } = parametersOf(knex);
  const founded = (id: number) => iso(now - 420 * DAY + id * HOUR);
  await insertRows(
    knex,
    'admins',
    admins.map(({ id, parentId, path, name, slug }) => ({
      id,
      parent_id: parentId,
      path,
      name,
      slug,
      created_at: founded(id),
    })),
  );
  await continueIds(knex, 'admins');
  await knex('access_rules').insert(demoRuleRow);
  const [panel] = await knex('panels').insert(demoPanelRow(keyring, now)).returning<{ id: number }[]>('id');
  await knex('panel_admins').insert(demoPanelAdmins.map((id) => ({ panel_id: panel?.id, admin_id: id })));
  await knex('domains').insert(
    admins.flatMap(({ id, domains }) =>
      domains.map((name) => ({ admin_id: id, name, created_at: founded(id) })),
    ),
  );
}
