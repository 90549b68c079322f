// With whom somebody works in a care space: asked of the terms between the two, each time.
import type { Circle } from '@orrery/client/circle';
import { type CareTerms, type EpochMinutes, type MemberId, termsBetween } from '@orrery/domain';

/** Those on the other side who are in, with what stands between them and me; without it where nothing does yet. */
export function othersAtWork(
  circle: Circle,
  now: EpochMinutes,
): { readonly member: MemberId; readonly terms: CareTerms | undefined }[] {
  const { me } = circle.inCircle;
  const { isProvider } = circle;
  return circle.whoIsIn().flatMap((member) => {
    if ((circle.roleOf(member) === 'provider') === isProvider) return [];
    const both = isProvider ? ([member, me] as const) : ([me, member] as const);
    return [{ member, terms: termsBetween(circle.state.papers, ...both, circle.inCircle, now) }];
  });
}

/** Whether a client can put something there: every provider who is in could open it (CARE23). */
export function canPutInto(circle: Circle, now: EpochMinutes): boolean {
  const others = othersAtWork(circle, now);
  return !circle.isProvider && others.length > 0 && others.every(({ terms }) => terms !== undefined);
}
