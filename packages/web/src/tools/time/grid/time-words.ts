// Days, times and statuses of dates in words, in the person's own way of writing them. Formats are kept: a busy week says
// some hundred times, and making a formatter anew for each would be felt.
import { useLingui } from '@lingui/react/macro';
import {
  addDays,
  type DateFields,
  type DateStatus,
  type LocalDate,
  minutesOf,
  myZone,
  otherClocks,
  type RelationshipId,
  type State,
} from '@orrery/domain';
import { useMemo } from 'react';
import { nameOf, namesIn } from '../../../app/names.ts';
import { type Formats, useFormats } from '../../../shell/formats.tsx';
import { dayMinutes, type Placement, placementOf } from './clock.ts';

export interface TimeWords {
  readonly formats: Formats;
  /** "19:00", of minutes after midnight. */
  clock(minute: number): string;
  /** "19:00 to 22:00", of minutes after midnight. */
  span(from: number, to: number): string;
  /** "Thursday 12 March" */
  day(date: LocalDate): string;
  /** "Thursday 12 March, 19:00 to 22:00"; with the other day where it ends on another. */
  placement(placement: Placement): string;
  /** The same of two instants, in minutes, in a zone. */
  interval(start: number, end: number, zone: string): string;
  /** "held", "asked", "agreed" …; one word or two. */
  status(status: DateStatus): string;
  /** How it stands or went: its status, or what was lived of it. */
  standing(fields: DateFields): string;
  /** "for Noor 18:00 to 21:00, Lisbon time", one for each zone whose clock differs from mine; mostly none. */
  theirTimes(state: State, relationship: RelationshipId, start: number, end: number): string[];
  /** "asks you": what somebody else has asked me about. */
  readonly asksYou: string;
  /** "Thursday 12 March, 19:00 to 22:00, with Kit, held", with title, place and their clock where there are any. */
  sentence(state: State, fields: DateFields, names?: string, standing?: string): string;
}

/** 'HH:MM' of minutes after midnight, also beyond the next one. */
export const clockText = (minute: number): string => {
  const rest = minute % dayMinutes;
  return `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
};

export function useTimeWords(): TimeWords {
  const { t } = useLingui();
  const formats = useFormats();
  return useMemo(() => {
    const clock = kept((minute: number) => formats.clock(clockText(minute)));
    const day = kept((date: LocalDate) => formats.fullDay(date));
    const span = (from: number, to: number) => {
      const [begin, end] = [clock(from), clock(to)];
      return t({ message: `${begin} to ${end}`, comment: 'times of day: 19:00 to 22:00' });
    };
    const placement = ({ day: date, from, to }: Placement) => {
      const on = day(date);
      const later = Math.floor(to / dayMinutes);
      // a date until the small hours belongs to its evening; only a longer one names its last day
      if (to - from <= dayMinutes / 2 || to <= dayMinutes) {
        const times = span(from, to);
        return t({ message: `${on}, ${times}`, comment: 'a day and its times' });
      }
      const [begin, last, end] = [clock(from), day(addDays(date, later)), clock(to)];
      return t({
        message: `${on}, ${begin} to ${last}, ${end}`,
        comment: 'from one day and time to another',
      });
    };
    const statuses: Record<DateStatus, string> = {
      held: t({ message: 'held', comment: 'a date that is only an idea' }),
      proposed: t({ message: 'asked', comment: 'a date that the others have been asked about' }),
      accepted: t({ message: 'agreed', comment: 'a date that all have agreed to' }),
      declined: t({ message: 'declined', comment: 'a date' }),
      cancelled: t({ message: 'cancelled', comment: 'a date' }),
    };
    const standing = ({ status, lived, start, end }: DateFields) => {
      if (lived === null) return statuses[status];
      if (lived === 0) return t`did not happen`;
      if (lived === minutesOf(end) - minutesOf(start)) return t({ message: 'lived', comment: 'a date' });
      const length = formats.hours(lived);
      return t({ message: `lived, ${length}`, comment: 'a date that had another length than planned' });
    };
    const theirTimes = (state: State, relationship: RelationshipId, start: number, end: number) => {
      const known = state.people.relationships.get(relationship);
      return (known ? otherClocks(state, known, start) : []).map(({ zone, people }) => {
        const names = formats.list(people.map((person) => nameOf(state, person)));
        const theirs = placementOf(start, end, zone);
        const isSameDay = theirs.day === placementOf(start, end, myZone(state)).day;
        const times = isSameDay ? span(theirs.from, theirs.to) : placement(theirs);
        const place = formats.zoneName(zone);
        return t({ message: `for ${names} ${times}, ${place}`, comment: 'the same time on their clock' });
      });
    };
    return {
      formats,
      clock,
      span,
      day,
      placement,
      interval: (start, end, zone) => placement(placementOf(start, end, zone)),
      status: (status) => statuses[status],
      standing,
      theirTimes,
      asksYou: t({ message: 'asks you', comment: 'of a date that somebody else proposes' }),
      sentence(state, fields, names = namesIn(state, fields.relationship, formats), how = standing(fields)) {
        const [start, end] = [minutesOf(fields.start), minutesOf(fields.end)];
        return [
          placement(placementOf(start, end, myZone(state))),
          t({ message: `with ${names}`, comment: 'after a day and its times' }),
          fields.title,
          fields.place,
          fields.night ? t`with the night` : '',
          how,
          ...theirTimes(state, fields.relationship, start, end),
        ]
          .filter(Boolean)
          .join(', ');
      },
    };
  }, [formats, t]);
}

function kept<A extends string | number>(make: (value: A) => string): (value: A) => string {
  const known = new Map<A, string>();
  return (value) => {
    const old = known.get(value);
    if (old !== undefined) return old;
    const made = make(value);
    known.set(value, made);
    return made;
  };
}
