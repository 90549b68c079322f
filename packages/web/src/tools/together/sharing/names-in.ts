// Members by what they are called in a circle.
import type { Circle } from '@orrery/client/circle';
import { type MemberId, toldBeside } from '@orrery/domain';
import { othersOf } from '../use-circles.ts';

export const nameIn = (circle: Circle, id: MemberId): string =>
  circle.members().find((member) => member.id === id)?.name ?? '';

/** Somebody of whom a member speaks, and who passes for none of those who are there. */
export const outsiderIn = (circle: Circle, name: string): string =>
  toldBeside(
    circle.members().map((member) => member.name),
    name,
  );

/** Who else can read what I write there: whoever is in, and was approved by me. */
export const readersOf = (circle: Circle) => othersOf(circle).filter(({ isApproved }) => isApproved);
