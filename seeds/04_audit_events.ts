import type { Knex } from 'knex';
import { rootAdmin } from './demo/admins.ts';
import { appendHistory } from './demo/chains.ts';
import { demoPanelEvent } from './demo/panel.ts';
import { demoReviews } from './demo/reviews.ts';
import {
  generatedTimelines,
  mainAdminOf,
  namedTimelines,
  parametersOf,
  type DemoParameters,
} from './demo/timelines.ts';
import type { DatedEvent } from './demo/timeline.ts';

export async function seed(knex: Knex): Promise<void> {
  await appendHistory(knex, history(parametersOf(knex)));
}

/** Yields all events in chronological order, without holding those of the generated accounts in memory. */
function* history(demo: DemoParameters): Generator<DatedEvent> {
  const named = [
    ...[...namedTimelines(demo), ...demoReviews(demo)].flatMap(({ events }) => events),
    demoPanelEvent(mainAdminOf(demo, rootAdmin), demo.now),
  ].sort((one, other) => one.at - other.at);
  let next = 0;
  for (const { events } of generatedTimelines(demo)) {
    for (const event of events) {
      for (; (named[next]?.at ?? Infinity) < event.at; next += 1) yield named[next] as DatedEvent;
      yield event;
    }
  }
  yield* named.slice(next);
}
