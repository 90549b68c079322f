// Dates of a circle in words: when, with whom, how each stands and what each has said.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type CancelSentence,
  cancellingsOf,
  confirmedFloor,
  type DateAnswer,
  type DateReason,
  type FloorFields,
  hoursOf,
  keyOfFloor,
  type MemberId,
  myZone,
  type SharedDate,
  standingOf,
  type Terms,
  termsOf,
  wishOf,
  yearlyCalled,
} from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useTimeWords } from '../../time/grid/time-words.ts';
import { useSharedWords } from '../sharing/shared-words.ts';

/** `viewer`: for whom; for me, unless it is said. */
export function useDateWords(circle: Circle, viewer: MemberId = circle.inCircle.me) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useTimeWords();
  const shared = useSharedWords();
  const { formats } = words;
  const members = circle.members();
  const nameOf = (id: MemberId): string => {
    if (isMe(id)) return t`you`;
    return members.find((one) => one.id === id)?.name || t`somebody without a name`;
  };
  const isMe = (id: MemberId) => id === viewer;
  const names = (ids: readonly MemberId[]): string =>
    formats.list([...ids].sort((a, b) => Number(isMe(b)) - Number(isMe(a))).map(nameOf));

  /** By the clock of the place. */
  const when = (terms: Terms): string => {
    const { day, minute, zone, length } = terms;
    const hours = hoursOf(terms);
    const there = hours
      ? words.interval(...hours, zone)
      : words.placement({ day, from: minute, to: minute + length });
    if (zone === myZone(state)) return there;
    const place = hours ? formats.zoneName(zone) : zone;
    return t({ message: `${there}, ${place}`, comment: 'a day, its times, and whose clock that is' });
  };
  /** The same by my clock, where that is another one. */
  const onMyClock = (terms: Terms): string | null => {
    const hours = hoursOf(terms);
    if (terms.zone === myZone(state)) return null;
    if (!hours) return t`This device does not know that zone, so it cannot say when that is for you.`;
    const mine = words.interval(...hours, myZone(state));
    return t`For you: ${mine}`;
  };
  /** By my clock alone, where that can be told: among hours that all are. */
  const forMe = (terms: Terms): string => {
    const hours = hoursOf(terms);
    return hours ? words.interval(...hours, myZone(state)) : when(terms);
  };
  /** "with Ben", or "Ben and Cleo" where I am not among them. */
  const who = ({ people }: Pick<SharedDate, 'people'>): string => {
    const others = names(people.filter((one) => !isMe(one)));
    return people.some(isMe) ? t({ message: `with ${others}`, comment: 'begins no sentence' }) : others;
  };
  const notice = (minutes: number | null): string => {
    if (minutes === null) return t`after it had begun`;
    if (minutes < 60) return t`less than an hour before`;
    if (minutes < 2 * 1440) {
      const length = formats.hoursLong(Math.floor(minutes / 60) * 60);
      return t({
        message: `${length} before`,
        comment: 'how long before its beginning a date was cancelled',
      });
    }
    return plural(Math.floor(minutes / 1440), { one: '# day before', other: '# days before' });
  };
  const standing = (date: SharedDate): string => {
    const how = standingOf(date, circle.inCircle);
    // who has not answered yet, said no or cancelled is for those alone whom the date is with (CIRCLE79)
    if (!date.people.includes(viewer)) {
      if (how.kind === 'proposed' || how.kind === 'countered' || how.kind === 'crossed')
        return t`Not agreed yet.`;
      if (how.kind === 'declined' || how.kind === 'cancelled' || how.kind === 'ended')
        return t`It does not take place.`;
    }
    switch (how.kind) {
      case 'held': {
        const by = names(how.by);
        return t`Held by ${by}. Nobody is asked yet.`;
      }
      case 'proposed':
      case 'countered': {
        const waiting = names(how.waitingFor);
        return how.kind === 'proposed'
          ? t`Waiting for ${waiting}.`
          : t`Another time. Waiting for ${waiting}.`;
      }
      case 'crossed':
        return t`Several times were offered at once. Everybody chooses.`;
      case 'accepted':
        return t`Agreed by all.`;
      case 'unread': {
        const by = names(how.by);
        return t`Everybody said yes. Then ${by} wrote something that this version cannot read; it may be a no.`;
      }
      case 'declined': {
        const by = names(how.by);
        return formats.capital(t`${by} said no.`);
      }
      case 'cancelled':
        return cancellingsOf(date)
          .map((one) => {
            const [by, before] = [nameOf(one.by), notice(one.notice)];
            return formats.capital(t`${by} cancelled, ${before}.`);
          })
          .join(' ');
      case 'ended':
        return t`It ended, because not everybody is in this circle any more.`;
    }
  };
  const floorWords = ({ minutes, weeks }: FloorFields): string => {
    const hours = formats.hoursLong(minutes);
    return weeks === 4 ? t`at least ${hours} in four weeks` : t`at least ${hours} a week`;
  };
  const answers: Record<DateAnswer, string> = {
    yes: t({ message: 'yes', comment: 'what somebody said to a date' }),
    no: t({ message: 'no', comment: 'what somebody said to a date' }),
    again: t`said yes before`,
    open: t`nothing yet`,
  };
  const sentences: Record<CancelSentence, string> = {
    tookOnTooMuch: t`I took on too much.`,
    tired: t`I am tired.`,
    unwell: t`I am unwell.`,
    somebodyNeedsMe: t`Somebody needs me.`,
    workCameUp: t`Work has come up.`,
    needTimeAlone: t`I need time to myself.`,
    changedMyMind: t`I have changed my mind.`,
  };
  const dayOf = (date: SharedDate | undefined): string => {
    const terms = date && termsOf(date);
    return terms ? words.day(terms.day) : t`another day`;
  };
  const reason = (one: DateReason, people: readonly MemberId[]): string => {
    if (one.code === 'yearlyDay') {
      const name = yearlyCalled(circle.state.time, one.day)?.fields.name ?? '';
      return t`For ${name}`;
    }
    if (one.code === 'floor') {
      const floor = confirmedFloor(circle.state.time, keyOfFloor(people), circle.inCircle);
      const [who, hours] = [names(people), floor ? floorWords(floor) : ''];
      return t({
        message: `Towards what ${who} have confirmed: ${hours}`,
        comment: 'two people or more; then hours in a week',
      });
    }
    if (one.code === 'asked') {
      const wish = wishOf(circle.state.spaces, one.by, people)?.fields.what;
      const hours = wish?.kind === 'wish' ? shared.wish(wish) : '';
      const by = nameOf(one.by);
      return isMe(one.by) ? t`You ask for this: ${hours}` : t`${by} asks for this: ${hours}`;
    }
    if (one.code === 'sharedHours') {
      const by = nameOf(one.by);
      return isMe(one.by)
        ? t`The hours that you share here leave it free`
        : t`The hours that ${by} shares here leave it free`;
    }
    if (one.code === 'notThen') {
      const on = words.day(one.on);
      return t`${on} is not possible`;
    }
    const day = dayOf(circle.state.time.shared.get(one.date));
    switch (one.code) {
      case 'makesUpFor':
        return t`Makes up for ${day}, which was cancelled`;
      case 'insteadOf':
        return t`Instead of ${day}`;
      case 'lastTime':
        return t`The last date agreed with the same people is ${day}`;
      case 'keepsClearOf':
        return t`Keeps clear of the date on ${day}`;
    }
  };
  return {
    ...{
      nameOf,
      names,
      isMe,
      when,
      onMyClock,
      forMe,
      who,
      standing,
      answers,
      sentences,
      reason,
      notice,
      floorWords,
    },
    formats,
  };
}
