import type { SpaceId } from '../../kernel/ids.ts';
import type { CalendarFields } from './events.ts';
import type { Calendar, PublishingState } from './fold.ts';

/** For good, whatever else was written of it at the same time. */
export const isStopped = ({ registers }: Calendar): boolean =>
  registers.stopped?.some(({ value }) => value !== '') ?? false;

/** Whether the relay at which it was, and that is not mine any more, has said that nothing of it is there. */
export const isGone = ({ registers }: Calendar): boolean =>
  registers.gone?.some(({ value }) => value) ?? false;

/** When it was stopped; of several times the earliest, and empty where it was not. */
export const stoppedAt = ({ registers }: Calendar): string =>
  (registers.stopped ?? [])
    .map(({ value }) => value)
    .filter((at) => at !== '')
    .sort()[0] ?? '';

/** Where two things were written at once, the less. */
export const showsOf = ({ registers }: Calendar): CalendarFields['shows'] =>
  registers.shows?.every(({ value }) => value === 'titles') ? 'titles' : 'busy';

/** What is published from this space, the oldest first. */
export const calendarsOf = (state: PublishingState, space: SpaceId): Calendar[] =>
  [...state.calendars.values()]
    .filter((calendar) => calendar.fields.space === space && !isStopped(calendar))
    .sort((a, b) =>
      a.fields.since < b.fields.since || (a.fields.since === b.fields.since && a.id < b.id) ? -1 : 1,
    );

/** Everything that was ever published, for the ledger: what is there before what was stopped, the newest first. */
export const everPublished = (state: PublishingState): Calendar[] =>
  [...state.calendars.values()]
    .filter(({ fields }) => fields.since !== '')
    .sort(
      (a, b) =>
        Number(isStopped(a)) - Number(isStopped(b)) ||
        (a.fields.since > b.fields.since ? -1 : a.fields.since < b.fields.since ? 1 : a.id < b.id ? -1 : 1),
    );
