// Conversations in words: their kinds and steps, how each stands, and what people can carry.
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type Carried,
  type MemberId,
  type StepOf,
  standingOfTalk,
  type Talk,
  type TalkKind,
  type TalkRhythm,
} from '@orrery/domain';
import { usePaperWords } from '../papers/use-paper-words.ts';

export function useTalkWords(circle: Circle) {
  const { t } = useLingui();
  const { names, nameOf, inOrder, formats } = usePaperWords(circle);
  const { me } = circle.inCircle;
  const kinds: Record<TalkKind, string> = {
    ...{ checkIn: t`A check-in`, repair: t`A repair`, session: t`A session`, lookBack: t`A look back` },
  };
  const steps: Record<StepOf<TalkKind>, string> = {
    facts: t`What is there?`,
    agenda: t`What would you like to talk about?`,
    discussion: t`Talk, in turns`,
    carries: t`Who carries what?`,
    actions: t`What will each of you do?`,
    reconnect: t`Before you part`,
    happened: t`What happened?`,
    meant: t`What did it mean?`,
    needed: t`What is needed?`,
    change: t`What will you change?`,
    summary: t`What each takes from it`,
    helped: t`What has helped?`,
    missing: t`What is missing?`,
    goOn: t`How would you like to go on, or end?`,
  };
  const carried: Record<Carried, string> = {
    feelings: t`Noticing how everybody is`,
    planning: t`Planning, and remembering dates`,
    household: t`The household`,
    care: t`Caring for children or others`,
    money: t`Money and paperwork`,
    contacts: t`Staying in touch with friends and family`,
  };
  const others = (people: readonly MemberId[]) => people.filter((one) => one !== me);
  const standing = (talk: Talk): string => {
    const { kind, here } = standingOfTalk(talk, circle.inCircle);
    if (kind === 'over') return t`It is over. What was said stays here.`;
    // who is there, and that it was stopped, is for those alone whose conversation it is
    if (!talk.people.includes(me)) return t`It is between ${names(talk.people)}.`;
    if (kind === 'halted') return t`Stopped for now.`;
    const away = talk.people.filter((one) => !here.includes(one) && circle.isIn(one));
    if (kind === 'going' && away.length === 0) return t`All of you are here.`;
    const [there, missing] = [formats.capital(names(here)), names(away)];
    return here.length === 0
      ? t`Nobody is here yet.`
      : here.length === 1 && here[0] === me
        ? t`You are here. Not here yet: ${missing}.`
        : t`Here: ${there}. Not here: ${missing}.`;
  };
  const rhythm = ({ minutes, weeks }: TalkRhythm): string => {
    const long = formats.duration(minutes);
    if (weeks === 1) return t`every week, ${long}`;
    return weeks === 2 ? t`every two weeks, ${long}` : t`every four weeks, ${long}`;
  };
  return { kinds, steps, carried, others, standing, rhythm, names, nameOf, inOrder, formats };
}
