import { paths } from '../../paths.ts';

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

/** Returns the menu's name for the page at that path, or null if the page is not below an entry of the menu. */
export function menuLabel(path: string): string | null {
  const { sections, own } = leftMenu(path.replace(/\?.*/s, ''));
  const entries = sections.flatMap(({ heading, href, items }) => [{ label: heading, href }, ...items]);
  return entries.find(({ href }) => href !== undefined && href === own)?.label ?? null;
}

/** Returns the locals of layout/left-menu, which marks the entry of the current page. */
export function leftMenu(currentPath: string) {
  return { sections, own: hrefs.find((href) => currentPath === href || currentPath.startsWith(`${href}/`)) };
}
