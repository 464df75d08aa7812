import { paths } from '../paths.ts';

export interface MenuSection {
  heading: string;
  icon: string;
  href?: string;
  current?: boolean;
  items: { label: string; href: string; current: boolean }[];
}

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

/** The left menu, with the page's own entry marked. */
export function menuFor(currentPath: string): MenuSection[] {
  const isCurrent = (href: string) => currentPath === href || currentPath.startsWith(`${href}/`);
  return sections.map(({ items, ...section }) => ({
    ...section,
    ...(section.href && { current: isCurrent(section.href) }),
    items: items.map((item) => ({ ...item, current: isCurrent(item.href) })),
  }));
}
