import type { Actor } from '../../audit/actor.ts';
import { accountFromJson } from '../../accounts/account-repository.ts';
import { render } from '../page/views.ts';
import type { Technician } from '../../technicians/technician-repository.ts';
import { technicianRow } from './technician-row.ts';

interface RowHtml {
  row: Buffer;
  menu: Buffer;
}

const MINUTE_MS = 60_000;
/** Maximum size of the cache, in characters of JSON plus bytes of HTML. That is about five thousand rows. */
const MOST_KEPT = 16_000_000;

/** The rows rendered in the current minute, by reader and then by the technician's JSON. */
const kept = new Map<string, Map<string, RowHtml>>();
let keptSize = 0;
let minute = 0;

/**
 * Renders the rows of a page and their menus. Rows are cached, because most of a list is unchanged when a person
 * returns to it. A row is rendered again if the technician, the reader, the ticks or the return path have changed. The
 * cache lasts up to a minute, because rows show how long ago something happened.
 */
export function renderedRows(
  actor: Actor,
  technicians: readonly string[],
  { returnQuery, tickAll }: { returnQuery: string; tickAll: boolean },
): RowHtml[] {
  if (technicians.length === 0) return [];
  // No row shows the origin of the reader's request.
  const shownTo = JSON.stringify([{ ...actor, origin: null }, returnQuery, tickAll]);
  forgetOld();
  let rows = kept.get(shownTo);
  if (!rows) kept.set(shownTo, (rows = new Map<string, RowHtml>()));
  return technicians.map((json) => {
    let html = rows.get(json);
    if (!html) {
      const row = technicianRow(actor, accountFromJson<Technician>(json), returnQuery);
      html = {
        row: Buffer.from(render('technicians/row', { row, tickAll })),
        menu: Buffer.from(render('partials/menu', { menus: [row.menu] })),
      };
      // Copied, because the text may be a slice of a longer one, which the cache would then keep in memory.
      rows.set(Buffer.from(json).toString(), html);
      keptSize += json.length + html.row.length + html.menu.length;
    }
    return html;
  });
}

function forgetOld(): void {
  const now = Math.floor(Date.now() / MINUTE_MS);
  if (now === minute && keptSize < MOST_KEPT) return;
  kept.clear();
  keptSize = 0;
  minute = now;
}
