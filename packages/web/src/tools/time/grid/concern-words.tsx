// Neglect and overload, each in one or two sentences with its way out. No verdicts: what is, and what could change it.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type Concern, isTimeKnown, type LocalDate, othersIn, type State } from '@orrery/domain';
import { namesIn } from '../../../app/names.ts';
import { useFormats } from '../../../shell/formats.tsx';

export interface ConcernWords {
  readonly title: string;
  readonly detail: string;
  readonly remedy:
    | { readonly words: string; readonly href: string }
    | { readonly words: string; readonly focus: true };
}

export function useConcernWords(state: State, week: LocalDate): (concern: Concern) => ConcernWords {
  const { t } = useLingui();
  const formats = useFormats();
  const hours = (minutes: number) => formats.hoursLong(minutes);

  /** What a week holds is an estimate, and said to the half hour. */
  const about = (minutes: number) => hours(Math.round(minutes / 30) * 30);

  const budget = (id: string) => `/time/budget/${id}`;
  const theirs = (concern: Extract<Concern, { relationship: unknown }>): string => {
    const relationship = state.people.relationships.get(concern.relationship);
    const others = relationship ? othersIn(relationship) : [];
    const known = others.find((person) => isTimeKnown(state, person)) ?? others[0];
    return known ? `/time/known/${known}` : '/time/mine';
  };
  const hoursRemedy = (concern: Extract<Concern, { relationship: unknown }>) =>
    'remedy' in concern && concern.remedy === 'theirHours'
      ? { words: t`See the hours you know of them`, href: theirs(concern) }
      : { words: t`See when dates are possible for you`, href: '/time/mine' };

  return (concern) => {
    switch (concern.kind) {
      case 'noRoomForADate': {
        const name = namesIn(state, concern.relationship, formats);
        const [shortest, stretch] = [hours(concern.shortest), hours(concern.longestStretch)];
        return {
          title: t`No room for a date with ${name}`,
          detail:
            concern.longestStretch > 0
              ? t`The longest time you share is ${stretch}; the shortest date takes ${shortest}.`
              : t`There is no time that you share; the shortest date takes ${shortest}.`,
          remedy:
            concern.remedy === 'shorterDates'
              ? { words: t`Allow shorter dates`, href: budget(concern.relationship) }
              : hoursRemedy(concern),
        };
      }
      case 'floorDoesNotFit': {
        const name = namesIn(state, concern.relationship, formats);
        const [floor, room] = [hours(concern.floor), hours(concern.room)];
        return {
          title: t`The floor with ${name} does not fit`,
          detail: t`It asks for ${floor}; the time you share comes to ${room}.`,
          remedy: hoursRemedy(concern),
        };
      }
      case 'longSinceLast': {
        const name = namesIn(state, concern.relationship, formats);
        const weeks = plural(concern.weeks, { one: '# week', other: '# weeks' });
        return {
          title: t`${weeks} without time with ${name}`,
          detail: t`And nothing is ahead in this week or the next.`,
          remedy: { words: t`Plan this week`, href: `/time/plan?week=${week}` },
        };
      }
      case 'floorsAboveCapacity': {
        const [asked, capacity] = [hours(concern.asked), about(concern.capacity)];
        const words = {
          weeklyCap: t`See your weekly limit`,
          unplanned: t`See what you leave unplanned`,
          myHours: t`See when dates are possible for you`,
        };
        return {
          title: t`All floors together are more than this week holds`,
          detail: t`They ask for ${asked}; your limits leave about ${capacity}.`,
          remedy: { words: words[concern.remedy], href: '/time/mine' },
        };
      }
      case 'wishesAboveCapacity': {
        const [asked, capacity] = [hours(concern.asked), about(concern.capacity)];
        return {
          title: t`Some wishes will stay open`,
          detail: t`Together they ask for ${asked}; your limits leave about ${capacity}. A plan shares out what there is.`,
          remedy: { words: t`See all wishes`, href: '/time/needs' },
        };
      }
      case 'weekIsOverfull': {
        const [planned, capacity] = [hours(concern.planned), about(concern.capacity)];
        return {
          title: t`This week is fuller than you wanted`,
          detail: t`${planned} of dates; your limits leave about ${capacity}.`,
          remedy: { words: t`Move one`, focus: true },
        };
      }
      case 'tooManyEvenings': {
        const count = concern.evenings;
        const limit = concern.limit;
        return {
          title: plural(count, { one: 'A date on # evening', other: 'Dates on # evenings' }),
          detail: t`You wanted ${limit} at most, to keep the others free.`,
          remedy: { words: t`Move one`, focus: true },
        };
      }
    }
  };
}
