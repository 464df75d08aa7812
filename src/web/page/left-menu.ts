import { paths } from '../../paths.ts';
import { render } from './views.ts';

const sections: { heading: string; icon: string; href?: string; items: { label: string; href: string }[] }[] =
  [
    { heading: 'Dashboard', icon: 'dashboard', href: paths.dashboard, items: [] },
    { heading: 'Domains', icon: 'domains', items: [{ label: 'Overview', href: paths.domains }] },
    {
      heading: 'Users & Permissions',
      icon: 'users',
      items: [
        { label: 'Manage Technicians', href: paths.technicians },
        { label: 'Manage Admins', href: paths.admins },
        { label: 'OAuth Settings', href: paths.oauthSettings },
      ],
    },
    {
      heading: 'Records',
      icon: 'records',
      items: [
        { label: 'Audit Log', href: paths.auditLog },
        { label: 'Mail Queue', href: paths.mailQueue },
        { label: 'Batches', href: paths.batches },
      ],
    },
    {
      heading: 'My Settings',
      icon: 'settings',
      items: [
        { label: "User's Profile", href: paths.profile },
        { label: 'Sessions', href: paths.sessions },
      ],
    },
  ];

const hrefs = sections.flatMap(({ href, items }) => [
  ...(href ? [href] : []),
  ...items.map((item) => item.href),
]);

/** Caches the menu's HTML by the URL of its current entry. The key is undefined if no entry is current. */
const leftMenus = new Map<string | undefined, Buffer>();

/** Returns the HTML of the left menu, with the entry of the current page marked. */
export function leftMenu(currentPath: string): Buffer {
  const own = hrefs.find((href) => currentPath === href || currentPath.startsWith(`${href}/`));
  const menu = leftMenus.get(own) ?? Buffer.from(render('layout/left-menu', { sections, own }));
  leftMenus.set(own, menu);
  return menu;
}
