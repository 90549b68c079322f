// My circles, as far as a calendar asks them: dates, who is in, and who may be named. docs/spec/calendars.md, FEED33.
import type { CircleWithNames } from '@orrery/domain';
import type { Circle } from '../circle/circle.ts';

export const withNames = (circles: readonly Circle[]): CircleWithNames[] =>
  circles.map((circle) => {
    const { id, state, inCircle, isCare } = circle;
    const all = circle.members();
    return {
      ...{ id, space: id, state, circle: inCircle, sharing: state.spaces, isCare },
      members: all.flatMap((member) => (member.isIn ? [member.id] : [])),
      left: all.flatMap((member) => (member.isIn ? [] : [member.id])),
    };
  });
