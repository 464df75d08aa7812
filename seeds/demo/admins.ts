/** An admin of the demo tree, with its domains and the username of its main admin. */
export interface Admin {
  id: number;
  parentId: number | null;
  path: string;
  name: string;
  slug: string;
  primary: string;
  domains: string[];
}

type Planned = [name: string, parent: string | null, primary: string, domains: string[]];

const planned: Planned[] = [
  ['Acme Hosting', null, 'admin', ['acme.example', 'mail.acme.example', 'status.acme.example']],
  [
    'Acme East',
    'Acme Hosting',
    'east',
    ['east.acme.example', 'printworks.example', 'bakery-on-main.example'],
  ],
  [
    'Acme West',
    'Acme Hosting',
    'west',
    ['west.acme.example', 'orchard-tools.example', 'tide-and-timber.example'],
  ],
  ['Acme North', 'Acme Hosting', 'north', ['north.acme.example', 'snowplough.example']],
  [
    'Acme East Harbour',
    'Acme East',
    'harbour',
    ['harbour.acme.example', 'ferry-line.example', 'lighthouse-inn.example'],
  ],
  ['Acme East Lakeside', 'Acme East', 'lakeside', ['lakeside.acme.example', 'rowing-club.example']],
  [
    'Acme West Valley',
    'Acme West',
    'valley',
    ['valley.acme.example', 'valley-clinic.example', 'cider-press.example'],
  ],
  ['Acme West Summit', 'Acme West', 'summit', ['summit.acme.example', 'mountain-rescue.example']],
  ['Acme North Ridge', 'Acme North', 'ridge', ['ridge.acme.example']],
];

export const admins: readonly Admin[] = planned.reduce<Admin[]>(
  (above, [name, parentName, primary, domains]) => {
    const id = above.length + 1;
    const parent = above.find((admin) => admin.name === parentName);
    return [
      ...above,
      {
        id,
        parentId: parent?.id ?? null,
        path: parent ? `${parent.path}.${id}` : String(id),
        name,
        slug: name.toLowerCase().replaceAll(' ', '-'),
        primary,
        domains,
      },
    ];
  },
  [],
);

/** Returns the admin with this name. Throws an Error if it is not in the tree. */
export function adminNamed(name: string): Admin {
  const admin = admins.find((each) => each.name === name);
  if (!admin) throw new Error(`There is no demo admin ${name}`);
  return admin;
}

export const rootAdmin = adminNamed('Acme Hosting');
