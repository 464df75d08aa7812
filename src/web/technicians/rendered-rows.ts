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
/** Characters and bytes of what is kept: some five thousand rows. */
const MOST_KEPT = 16_000_000;

/** The rows that were shown in this minute, by whom they are for, and by what they tell. */
const kept = new Map<string, Map<string, RowHtml>>();
let keptSize = 0;
let minute = 0;

/**
 * The rows of a page, and their menus. Whoever comes back to a list finds most of it as it was: a row is made anew only when
 * anything of the technician, of the reader, of the ticks or of where its actions lead back to is new. Since it says how
 * long ago something was, it is not shown when its minute is over.
 */
export function renderedRows(
  actor: Actor,
  technicians: readonly string[],
  { returnQuery, tickAll }: { returnQuery: string; tickAll: boolean },
): RowHtml[] {
  if (technicians.length === 0) return [];
  // Where the reader's request came from is told in no row.
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
      // The text is a piece of the whole page's, which would be kept with it.
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
