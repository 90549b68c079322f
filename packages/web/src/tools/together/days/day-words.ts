// Days of a circle that come round, in words: with whose they are there.

import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { YearlyDay, YearlyDayAhead, YearlyDayFields } from '@orrery/domain';
import { authorOfDay } from '@orrery/domain';
import { inAddress } from '../../../app/named.ts';
import { useDayWords } from '../../time/days/day-words.ts';
import { useDateWords } from '../dates/date-words.ts';
import { pathOf } from '../use-circles.ts';

export const daysPath = (circle: Circle): string => `${pathOf(circle.id)}/days`;
export const dayPath = (circle: Circle, { id }: YearlyDay): string => `${daysPath(circle)}/${inAddress(id)}`;

export function useYearlyWords(circle: Circle) {
  const { t } = useLingui();
  const words = useDateWords(circle);
  const say = useDayWords();
  const whose = ({ people }: Pick<YearlyDayFields, 'people'>): string =>
    people.length === 0 ? t`everybody here` : words.names(people);
  /** Who put it in. */
  const by = ({ yearly, also }: Pick<YearlyDayAhead, 'yearly' | 'also'>): string =>
    words.names([...new Set([yearly, ...also].map(({ id }) => authorOfDay(id)))]);
  /** All that it is called, each word once. */
  const names = ({ yearly, also }: Pick<YearlyDayAhead, 'yearly' | 'also'>): string =>
    say.formats.list([...new Set([yearly, ...also].map(({ fields }) => fields.name))]);
  return { ...say, ...{ whose, by, names } };
}
