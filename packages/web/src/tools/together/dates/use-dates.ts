// What the screens of dates in circles share: all circles of mine as the rules ask for them, and what one does in one, with a way back.

import type { Circle, Circles } from '@orrery/client/circle';
import {
  type CircleOfMine,
  type CircleToPlan,
  type DateKey,
  type DatesIntent,
  type FloorsIntent,
  hoursOf,
  type MyHour,
  minutesOf,
  myHours,
  type SharedDate,
  type Terms,
  takenElsewhere,
} from '@orrery/domain';
import type { ReactNode } from 'react';
import { inAddress, namedBy } from '../../../app/named.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { pathOf, useCircles } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';

/** Circles that I am in, and that have screens, each with its own state. */
export const circlesOfMine = (circles: Circles | undefined): CircleOfMine[] =>
  (circles?.withScreens() ?? []).map(({ id, state, inCircle }) => ({ space: id, state, circle: inCircle }));

/** With all that they say of time, for a plan of my own. */
export const circlesToPlan = (circles: Circles | undefined): CircleToPlan[] =>
  circlesOfMine(circles).flatMap(({ space, circle }) => {
    const one = circles?.get(space);
    if (!one?.isRead) return [];
    const members = one.members().flatMap(({ id, isIn }) => (isIn ? [id] : []));
    return [{ space, circle, members, state: one.state }];
  });

export const datesPath = (circle: Circle): string => `${pathOf(circle.id)}/dates`;
export const datePath = (circle: Circle, date: DateKey): string => `${datesPath(circle)}/${inAddress(date)}`;

/** The date that an address names, however much of it the browser has decoded. */
export const dateAt = (circle: Circle, named: string): SharedDate | undefined =>
  [...circle.state.time.shared.values()].find(namedBy(named));

/** Whatever else of mine meets an hour, here, in other circles and in my own plan; not the date itself. */
export function useMeets(circle: Circle): (terms: Terms, except?: DateKey) => MyHour[] {
  const { state, now } = useOrrery();
  const circles = useCircles();
  const mine = myHours(state, circlesOfMine(circles), minutesOf(now));
  return (terms, except) => {
    const hours = hoursOf(terms);
    if (!hours) return [];
    return mine.filter(
      (one) =>
        one.hours[0] < hours[1] &&
        hours[0] < one.hours[1] &&
        !(one.space === circle.id && one.shared === except),
    );
  };
}

type Said = Readonly<DatesIntent | FloorsIntent>;

/** Does something to a date, and says so in a toast that takes it back. Answers null, or why nothing was done. */
export function useDatesAct(
  circle: Circle,
): (said: Said | readonly Said[], told: ReactNode) => Promise<Why | null> {
  const { state, now } = useOrrery();
  const circles = useCircles();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  return async (said, told) => {
    const elsewhere = takenElsewhere(state, circlesOfMine(circles), circle.id, minutesOf(now));
    const intents = [said].flat() as Said[];
    const done = await circle.intend(
      ...intents.map((intent) => ({ tool: 'time', intent: { ...intent, elsewhere } as Said }) as const),
    );
    if (!done.ok) return done.why as Why;
    const { undo } = done.value;
    const takeBack = async () => {
      const undone = await undo();
      if (!undone.ok) tell({ words: sentence(undone.why) });
    };
    tell({ words: told, undo: () => void takeBack() });
    return null;
  };
}
