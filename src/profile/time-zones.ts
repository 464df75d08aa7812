/** The current IANA names of zones that JavaScript engines still list under an older name. */
const currentNames: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const oldNames = new Map(Object.entries(currentNames).map(([old, current]) => [current, old]));

const currentName = (zone: string) =>
  (Object.hasOwn(currentNames, zone) ? currentNames[zone] : undefined) ?? zone;

/** UTC, then all other zones by their current names, without duplicates. */
const zones = [
  'UTC',
  ...new Set(
    Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone !== 'UTC')
      .map(currentName)
      .sort(),
  ),
];

/** Checks whether a zone can be chosen. An old name stays valid, because profiles are saved with it. */
export function isTimeZone(zone: string): boolean {
  return zones.includes(currentName(zone));
}

/**
 * Returns the options of the profile page. The selected zone keeps its saved name, so that saving does not change it.
 */
export function timeZoneOptions(selected: string) {
  const current = currentName(selected);
  return zones.map((zone) => ({
    value: zone === current ? selected : zone,
    label: timeZoneLabel(zone),
    selected: zone === current,
  }));
}

/** Returns the name of a zone as pages show it. It has the old name of the city too, because people may search for it. */
export function timeZoneLabel(zone: string): string {
  const current = currentName(zone);
  const label = current.replaceAll('_', ' ');
  const old = oldNames.get(current)?.replaceAll('_', ' ');
  const city = (name: string) => name.slice(name.lastIndexOf('/') + 1);
  return old === undefined || city(old) === city(label) ? label : `${label} (${city(old)})`;
}
