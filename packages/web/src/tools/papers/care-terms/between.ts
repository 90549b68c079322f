// Between whom terms stand. Each client has them with each provider for themselves, so that a paper as a whole is no answer (CARE24).
import type { Circle } from '@orrery/client/circle';
import { type EpochMinutes, type MemberId, type Paper, termsBetween } from '@orrery/domain';

export interface Between {
  readonly client: MemberId;
  readonly provider: MemberId;
  /** By this very paper. */
  readonly stands: boolean;
}

/** Every client of a paper of terms with every provider of it. */
export function betweenWhom(circle: Circle, paper: Paper, now: EpochMinutes): Between[] {
  const of = (role: 'member' | 'provider') => paper.parties.filter((one) => circle.roleOf(one) === role);
  return of('member').flatMap((client) =>
    of('provider').map((provider) => {
      const found = termsBetween(circle.state.papers, client, provider, circle.inCircle, now);
      return { client, provider, stands: found?.paper.id === paper.id };
    }),
  );
}

export const standsForSome = (circle: Circle, paper: Paper, now: EpochMinutes): boolean =>
  betweenWhom(circle, paper, now).some(({ stands }) => stands);
