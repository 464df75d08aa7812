import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../catalogues.ts';
import { number } from './formats.ts';

/** Manage Technicians, and the pages about one technician. */
export const technicians = {
  list: {
    title: 'Techniker verwalten',
    importCsv: 'CSV importieren',
    exportCsv: 'CSV exportieren',
    add: 'Techniker hinzufügen',
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `Techniker sind zusätzliche Zugänge mit denselben Rechten wie ${adminName}. Was sie tun, wird unter ihrem eigenen Namen protokolliert.`,
    searchedOnly: ({ count }: { count: number }) =>
      `Es wurden nur ${number(count)} Techniker durchsucht. Um andere zu finden, suchen Sie nach drei oder mehr Buchstaben in Folge, oder fügen Sie eine Regel hinzu.`,
    shownOnly: ({ count, shown }: { count: number; shown: number }) =>
      `Es gibt mehr als ${number(count)} Treffer. Nur die ersten ${number(shown)} werden angezeigt. Fügen Sie eine Regel hinzu, um die Liste einzugrenzen.`,
    noneOfSearched: 'Unter den durchsuchten Technikern gibt es keinen Treffer.',
    noMatch: 'Kein Techniker entspricht diesen Regeln.',
    showAll: 'Alle anzeigen',
    empty: 'Noch keine Techniker. Jeder, den Sie hinzufügen, bekommt eine Einladung per E-Mail.',
    addFirst: 'Den ersten Techniker hinzufügen',
    caption: 'Techniker',
    selectionColumn: 'Auswahl und Menü',
    action: 'Aktion',
    select: ({ email }: Variables<'email'>) => `${email} auswählen`,
    menu: ({ email }: Variables<'email'>) => `Aktionen für ${email}`,
    actionFor: ({ email }: Variables<'email'>) => `Aktion für ${email}`,
    blocked: 'Gesperrt',
    on: 'Ein',
    linked: 'Verknüpft',
    never: 'nie',
  },
} satisfies Catalogue['technicians'];
