// Papers in words: how each stands, and what each of its people has said.
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  KINDS,
  lastSaid,
  type MemberId,
  minutesOf,
  type Paper,
  type PaperAnswer,
  type PaperStanding,
  type PaperVersion,
  type SaysOfPaper,
  signersOf,
  standingOfPaper,
  tookBack,
} from '@orrery/domain';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { betweenWhom } from './care-terms/between.ts';

export function usePaperWords(circle: Circle) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const formats = useFormats();
  const { me } = circle.inCircle;
  const members = circle.members();
  const nameOf = (id: MemberId): string =>
    id === me ? t`you` : members.find((one) => one.id === id)?.name || t`somebody without a name`;
  const inOrder = (ids: readonly MemberId[]) => [...ids].sort((a, b) => Number(b === me) - Number(a === me));
  const names = (ids: readonly MemberId[]): string => formats.list(inOrder(ids).map(nameOf));

  const standingOfList = (how: PaperStanding, author: MemberId): string => {
    const isMine = author === me;
    const name = nameOf(author);
    if (how.kind === 'inForce') {
      const { until } = how.version.draft.content.ends;
      const day = until && formats.dayWithYear(until);
      if (isMine) return day ? t`Your own list, until ${day}.` : t`Your own list.`;
      return day ? t`${name}’s own list, until ${day}.` : t`${name}’s own list.`;
    }
    if (how.kind === 'crossed')
      return t`Two versions were written at the same time, and neither counts until a new one comes instead.`;
    if (how.kind === 'unread')
      return t`${name} has written something since that this version cannot read, so it may not be up to date.`;
    if (how.kind === 'expired') {
      const day = formats.dayWithYear(how.version.draft.content.ends.until);
      return t`Over. Its last day was ${day}.`;
    }
    if (how.kind === 'ended') return t`Over: who wrote it is not in this circle any more.`;
    return isMine ? t`You withdrew it.` : t`Withdrawn.`;
  };

  /** Whoever signed and took that back has said nothing against it (PAPER39). */
  const declined = (paper: Paper, by: readonly MemberId[]): string => {
    const back = by.filter((one) => tookBack(paper, one));
    const no = names(by.filter((one) => !back.includes(one)));
    const backs = names(back);
    if (!backs) return no ? t`Not in force: ${no} said no.` : t`Not in force.`;
    return no
      ? t`Not in force: ${no} said no, and ${backs} signed and took that back.`
      : t`Not in force: ${backs} signed, and took that back.`;
  };

  /** Terms stand between each client and each provider: one that took their name back ends nothing for the others (CARE24). */
  const standingOfTerms = (paper: Paper, how: PaperStanding): string | undefined => {
    const all = betweenWhom(circle, paper, minutesOf(now));
    const stand = all.filter(({ stands }) => stands);
    if (stand.length === 0)
      return how.kind === 'inForce' ? t`Not in force. Other words came instead of these.` : undefined;
    if (stand.length === all.length) return undefined;
    const those = new Set(stand.flatMap(({ client, provider }) => [client, provider]));
    const who = names([...those]);
    const others = names(paper.parties.filter((one) => !those.has(one)));
    return others
      ? t`In force between ${who}, and not for ${others}.`
      : t`In force between ${who}, not for all.`;
  };

  const standing = (paper: Paper): string => {
    const how = standingOfPaper(paper, circle.inCircle, minutesOf(now));
    const own = paper.kind === 'careTerms' ? standingOfTerms(paper, how) : undefined;
    if (own) return own;
    const isMine = paper.parties.includes(me);
    // that somebody paused, or wrote what cannot be read, is for those alone whose paper it is
    if (!isMine && (how.kind === 'paused' || how.kind === 'unread')) return t`Not in force.`;
    // whose name is missing, and who took theirs away, is shown to nobody
    const isNamed = isMine && !KINDS[paper.kind].isQuiet;
    if (KINDS[paper.kind].isOwn) return standingOfList(how, signersOf(paper)[0] as MemberId);
    switch (how.kind) {
      case 'inForce': {
        const { until } = how.version.draft.content.ends;
        const day = until && formats.dayWithYear(until);
        return day ? t`In force until ${day}. All have signed.` : t`In force. All have signed.`;
      }
      case 'expired': {
        const day = formats.dayWithYear(how.version.draft.content.ends.until);
        return t`Not in force. Its last day was ${day}.`;
      }
      case 'paused':
        return t`Paused. It goes on when each of you is ready.`;
      case 'unread': {
        const by = isNamed ? names(how.by) : t`somebody`;
        return t`Not in force as far as can be told. All have signed; then ${by} wrote something that this version cannot read, and it may be a no.`;
      }
      case 'crossed':
        return t`Not in force. Two versions were signed at the same time, and neither counts until a new one is signed.`;
      case 'proposed': {
        // “not now” and “otherwise” are answers: nobody waits for who gave them (PAPER14)
        const waiting = names(
          how.waitingFor.filter((one) =>
            how.versions.some(({ answers }) => ['open', 'again'].includes(answers.get(one) ?? 'open')),
          ),
        );
        // who has not signed yet is for those alone whose paper it is
        return isNamed && waiting
          ? t`Not in force. Waiting for ${waiting}.`
          : t`Not in force. Not everybody has signed.`;
      }
      case 'withdrawn': {
        const by = names(how.by);
        return isNamed && by ? t`Not in force any more: ${by} withdrew.` : t`Not in force any more.`;
      }
      case 'declined': {
        return isNamed ? declined(paper, how.by) : t`Not in force.`;
      }
      case 'ended':
        return t`It ended, because not everybody is in this circle any more.`;
    }
  };

  const answers: Record<PaperAnswer, string> = {
    yes: t`Signed`,
    no: t`No`,
    notNow: t`Not now`,
    counter: t`Otherwise`,
    part: t`A part of it otherwise`,
    again: t`Signed before; asked anew`,
    open: t`Not said yet`,
  };
  /** What somebody's answer to a version is. */
  const answerOf = (paper: Paper, version: PaperVersion, party: MemberId): string =>
    version.answers.get(party) !== 'no'
      ? answers[version.answers.get(party) ?? 'open']
      : tookBack(paper, party, version.id)
        ? t`Signed, and took that back`
        : // nothing to this version, and another one signed before: their no is to all of it
          tookBack(paper, party) && lastSaid(paper, party, [version.id]).length === 0
          ? t`Withdrew from the paper`
          : answers.no;
  const says: Record<SaysOfPaper, string> = {
    yes: t`Yes`,
    no: t`No`,
    notNow: t`Not now`,
    counter: t`Otherwise`,
  };
  /** Which version another is read beside. */
  const comparedWith = ({ draft, counts, wasSigned }: PaperVersion): string => {
    const day = formats.dayWithYear(formats.dayOf(draft.at));
    const who = nameOf(draft.by);
    if (counts) return t`Compared with the version that all have signed: ${day}, by ${who}.`;
    return wasSigned
      ? t`Compared with a version that all had signed before: ${day}, by ${who}.`
      : t`Compared with an earlier version, which not everybody signed: ${day}, by ${who}.`;
  };
  return { standing, answerOf, comparedWith, says, names, nameOf, inOrder, formats };
}
