// How a calendar stands that I publish, or did, as screens read it. docs/spec/calendars.md, FEED6, FEED26–FEED29.
import {
  type Calendar,
  type CalendarFields,
  type CalendarId,
  isGone,
  isStopped,
  type SpaceId,
  type SpacesState,
  showsOf,
  stoppedAt,
} from '@orrery/domain';
import { hostOf, relayAddress } from '../sync/address.ts';
import { calendarAddress, subscribeAddress } from './address.ts';
import type { Answer } from './publish.ts';

export interface Published {
  readonly id: CalendarId;
  readonly name: string;
  readonly shows: CalendarFields['shows'];
  /** The relay for which it was made, as people read it. */
  readonly host: string;
  readonly since: string;
  /** Empty while it is published. */
  readonly stopped: string;
  /** What a program reads; undefined where it was stopped, or nothing here keeps it current. */
  readonly address: string | undefined;
  /** What a phone opens with its own calendar. */
  readonly subscribe: string | undefined;
  /**
   * `sending`: not heard yet, or known to another tab alone. `there` and `gone`: the relay has said so. `refused`: it says why not.
   * `elsewhere`: what is mine has gone to another relay, and this one has not said that nothing of it is there. `foreign`: made with
   * another kit.
   */
  readonly state: 'sending' | 'there' | 'gone' | 'apart' | 'refused' | 'elsewhere' | 'foreign';
  readonly answer?: Answer;
}

/** What my relay was told last, and what it said. */
export interface Told {
  readonly content: string;
  readonly answer: Answer;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly calendars: ReadonlySet<CalendarId>;
}

/** Whose calendars these are, and where. */
export interface Here {
  readonly space: SpaceId;
  readonly relay: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Milliseconds after which a relay has let go of what nobody keeps current. */
const FORGOTTEN = 100 * 86_400_000;

/** It was stopped, so long ago that its relay has let go of it by itself. */
export const isForgotten = (calendar: Calendar, now: number): boolean =>
  isStopped(calendar) && Date.parse(stoppedAt(calendar)) < now - FORGOTTEN;

/** Of this space, for that relay, and perhaps still there. */
export const maybeAt = (calendar: Calendar, { space, relay, now }: Here): boolean =>
  calendar.fields.space === space &&
  calendar.fields.relay === relay &&
  relay !== '' &&
  !isGone(calendar) &&
  !isForgotten(calendar, now);

/** Another device of mine has taken what is mine elsewhere, and this one has stayed (LOG85). */
export function isBehind({ places }: Pick<SpacesState, 'places'>, relay: string): boolean {
  const said = places.get('self')?.registers.relay?.map(({ value }) => value) ?? [];
  return said.length > 0 && !said.includes(relay);
}

export function publishedOf(
  calendar: Calendar,
  here: Here,
  spaces: Pick<SpacesState, 'places'>,
  told: Told | undefined,
): Published {
  const { id, fields } = calendar;
  const { name, since, relay } = fields;
  // an export may bring anything
  const host = relayAddress(relay) === relay ? hostOf(relay) : relay;
  const isHere = fields.space === here.space && relay === here.relay && !isBehind(spaces, here.relay);
  const address = isHere && !isStopped(calendar) ? calendarAddress(relay, fields.secret) : undefined;
  return {
    ...{ id, name, host, since, shows: showsOf(calendar), stopped: stoppedAt(calendar) },
    ...{ address, subscribe: address && subscribeAddress(address) },
    ...stateOf(calendar, here, isHere, told),
  };
}

function stateOf(
  calendar: Calendar,
  { space, now }: Here,
  isHere: boolean,
  told: Told | undefined,
): Pick<Published, 'state' | 'answer'> {
  const over = isStopped(calendar);
  if (isGone(calendar) || isForgotten(calendar, now)) return { state: 'gone' };
  // no proof of mine reaches it: once it is off the list there is nothing more to do
  if (calendar.fields.space !== space) return { state: over ? 'gone' : 'foreign' };
  if (!isHere) return { state: 'elsewhere' };
  if (!told) return { state: 'sending' };
  if (told.answer === 'lost') return { state: 'apart' };
  if (told.answer !== 'kept') return { state: 'refused', answer: told.answer };
  const isThere = told.calendars.has(calendar.id);
  if (over) return { state: isThere ? 'sending' : 'gone' };
  return { state: isThere ? 'there' : 'sending' };
}
