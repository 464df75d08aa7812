import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';

interface Section {
  heading: string;
  icon: string;
  href?: string;
  items: { label: string; href: string }[];
}

function sectionsOf({ layout: { sections, entries } }: Catalogue): Section[] {
  return [
    { heading: sections.dashboard, icon: 'dashboard', href: paths.dashboard, items: [] },
    {
      heading: sections.domains,
      icon: 'domains',
      items: [{ label: entries.domains, href: paths.domains }],
    },
    {
      heading: sections.users,
      icon: 'users',
      items: [
        { label: entries.technicians, href: paths.technicians },
        { label: entries.admins, href: paths.admins },
        { label: entries.oauthSettings, href: paths.oauthSettings },
      ],
    },
    {
      heading: sections.records,
      icon: 'records',
      items: [
        { label: entries.auditLog, href: paths.auditLog },
        { label: entries.mailQueue, href: paths.mailQueue },
        { label: entries.batches, href: paths.batches },
      ],
    },
    {
      heading: sections.settings,
      icon: 'settings',
      items: [
        { label: entries.profile, href: paths.profile },
        { label: entries.sessions, href: paths.sessions },
      ],
    },
  ];
}

/** Returns the menu's name for the page at that path, or null if the page is not below an entry of the menu. */
export function menuLabel(path: string, t: Catalogue): string | null {
  const { sections, own } = leftMenu(path.replace(/\?.*/s, ''), t);
  const entries = sections.flatMap(({ heading, href, items }) => [{ label: heading, href }, ...items]);
  return entries.find(({ href }) => href !== undefined && href === own)?.label ?? null;
}

/** Returns the locals of layout/left-menu, which marks the entry of the current page. */
export function leftMenu(currentPath: string, t: Catalogue) {
  const sections = sectionsOf(t);
  const hrefs = sections.flatMap(({ href, items }) => [
    ...(href ? [href] : []),
    ...items.map((item) => item.href),
  ]);
  return { sections, own: hrefs.find((href) => currentPath === href || currentPath.startsWith(`${href}/`)) };
}
