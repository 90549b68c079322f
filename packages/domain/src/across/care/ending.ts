// What is left for whom when the work is over (CARE41): counted from what is there, so that nobody has to believe it.

import type { CareState } from '../../care/fold.ts';
import { workOf } from '../../care/record.ts';
import type { SpaceId } from '../../kernel/ids.ts';
import type { State } from '../week.ts';
import { assignmentsInCare, type InCareSpace, sharesInCare } from './shown.ts';

export interface LeftWhenOver {
  /** Of the space: what goes from the provider's devices with their access, and stays with the clients who are in. */
  readonly shares: number;
  readonly assignments: number;
  /** Of a provider's own space, which their access does not end. */
  readonly notes: number;
  readonly records: number;
  /** The last day through which one of these has to be kept; empty for none. */
  readonly until: string;
}

/** `mine`: one's own space. For a client the last three are nothing: what a provider keeps is told to nobody. */
export function leftWhenOver(
  space: SpaceId,
  state: State,
  care: InCareSpace,
  mine: Pick<CareState, 'work'>,
  now: string,
): LeftWhenOver {
  const records = workOf(mine, 'record', space);
  return {
    shares: sharesInCare(state, care, now).filter(
      ({ by }) => care.roleOf(care.me) === 'provider' || by === care.me,
    ).length,
    assignments: assignmentsInCare(state, care, now).length,
    notes: workOf(mine, 'note', space).length,
    records: records.length,
    until:
      records
        .map(({ fields }) => fields.until)
        .sort()
        .at(-1) ?? '',
  };
}
