// Questions about a pledge. None of them says who paused, who is ready, or whose yes is missing (PLEDGE4, PLEDGE6).
import { consentOf, type Said } from '../../kernel/consent.ts';
import type { MemberId } from '../../kernel/ids.ts';
import type { InCircle } from '../../kernel/parties.ts';
import type { EpochMinutes } from '../../kernel/zones.ts';
import type { Paper, PaperWord } from '../fold.ts';
import { standingOfPaper, standsOver } from '../standing.ts';
import type { PaperVersion } from '../versions.ts';

/** What there is to an activity now: everybody's yes, or not; and what I have said to it myself. */
export interface ActivityStanding {
  readonly isAgreed: boolean;
  /** `again`: I said yes, and somebody a no to the version or the paper since. */
  readonly mine: 'yes' | 'no' | 'notNow' | 'counter' | 'open' | 'again';
}

export function activityOf(
  paper: Paper,
  version: PaperVersion,
  activity: string,
  circle: InCircle,
  now: EpochMinutes,
): ActivityStanding {
  const { parties, ancestry, words } = paper;
  const subject = `${version.id} ${activity}`;
  const above = new Set(['', version.id]);
  const all = [...words.values()];
  const here = all.filter((word) => word.subject === subject);
  const noesAbove = all.filter(({ says, subject: about }) => says === 'no' && above.has(about));
  const noesHere = here.filter(({ says }) => says === 'no');
  const yeses = here.filter(({ says, entry }) => says === 'yes' && ancestry.precedes(version.id, entry));
  const stands = (party: MemberId, noes: readonly PaperWord[]): boolean => {
    const own = here.filter(({ by, says }) => by === party && (says === 'notNow' || says === 'counter'));
    const yes = yeses.filter(({ by }) => by === party);
    return consentOf([party], [...yes.map(said('yes')), ...[...noes, ...own].map(said('no'))], ancestry)
      .inForce;
  };
  const standing = standingOfPaper(paper, circle, now);
  const counts = standing.kind === 'inForce' && standing.version.id === version.id;
  const own = here.filter(({ by }) => by === circle.me);
  const last = own.filter((one) => !own.some((later) => ancestry.precedes(one.entry, later.entry)));
  const says = (['no', 'counter', 'notNow', 'yes'] as const).find((kind) =>
    last.some((one) => one.says === kind),
  );
  // somebody else's no to just this is not told by way of my own answer: it reads as their silence would
  const noesForMe = [...noesAbove, ...noesHere.filter(({ by }) => by === circle.me)];
  const mine = says === 'yes' && !stands(circle.me, noesForMe) ? 'again' : (says ?? 'open');
  return {
    isAgreed:
      counts &&
      parties.every((party) => stands(party, [...noesAbove, ...noesHere])) &&
      !(circle.unread ?? []).some((one) => standsOver(one, paper, subject)),
    mine,
  };
}

const said =
  (says: 'yes' | 'no') =>
  ({ entry, by }: PaperWord): Said<MemberId> => ({ entry, by, says });
