import type { Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';

interface Entry {
  label: string;
  href: string;
}

interface Section {
  heading: string;
  icon: string;
  href?: string;
  items: Entry[];
}

/** Panels are only for the root admin's people. */
function sectionsOf({ layout: { sections, entries } }: Catalogue, isAtRoot: boolean): Section[] {
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
        { label: entries.accessRules, href: paths.accessRules },
        { label: entries.accessReviews, href: paths.accessReviews },
        ...(isAtRoot ? [{ label: entries.panels, href: paths.panels }] : []),
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
  return findEntry(sectionsOf(t, true), path.replace(/\?.*/s, ''))?.label ?? null;
}

/** Returns the locals of layout/left-menu, which marks the entry of the current page. */
export function leftMenu(currentPath: string, t: Catalogue, { isAtRoot }: { isAtRoot: boolean }) {
  const sections = sectionsOf(t, isAtRoot);
  return { sections, own: findEntry(sections, currentPath)?.href };
}

/** Finds the entry of the page at that path, which is the same page or one above it. */
function findEntry(sections: Section[], path: string): Entry | undefined {
  const entries = sections.flatMap(({ heading, href, items }) => [
    ...(href ? [{ label: heading, href }] : []),
    ...items,
  ]);
  return entries.find(({ href }) => path === href || path.startsWith(`${href}/`));
}
