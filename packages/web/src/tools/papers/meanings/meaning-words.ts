// What a sentence is said to be about, as a line that stands under it, and the words of the lists that it is chosen from.
import { useLingui } from '@lingui/react/macro';
import { inSentence, type Meaning, plainLine } from '@orrery/domain';
import { aboutOf, type Bound, isSayable, NOTHING, WEEKDAYS } from '@orrery/domain/contradictions';
import { useFormats } from '../../../shell/formats.tsx';
import { useDays } from '../../time/limits/day-words.ts';
import { useClashWords } from '../clashes/clash-words.ts';
import { useFigureWords } from './figure-words.ts';

/** A name between brackets, which it neither ends nor turns about. */
const inBrackets = (name: string): string =>
  inSentence(
    plainLine(name)
      .replace(/\p{Ps}/gu, '[')
      .replace(/\p{Pe}/gu, ']'),
  );

export function useMeaningWords() {
  const { t } = useLingui();
  const formats = useFormats();
  const clash = useClashWords();
  const week = useDays();
  const figures = useFigureWords();
  const own: Readonly<Record<string, string>> = {
    days: t`Whose a day is`,
    [NOTHING.about]: t`Something that is not in this list`,
    guestsInBed: t`Others in your own bed`,
    veto: t`Deciding about somebody else’s relationships`,
    partiesAlone: t`Going to parties alone`,
    tellBefore: t`Telling of somebody new beforehand`,
    toldAndSecret: t`Telling others what is between you`,
    messagesShown: t`Showing messages to somebody else`,
    firstCall: t`Calling each other first`,
    recording: t`Taking intimate pictures`,
    sharedMoney: t`Paying dates from shared money`,
    childrenMeet: t`Partners meeting children`,
    outAtWork: t`Being known at work`,
    outToFamily: t`Being known to families`,
    outOnline: t`Being shown as partners online`,
    sayLove: t`Feelings for others`,
    hours: t`Hours together`,
  };
  const modals: Readonly<Record<string, string>> = {
    must: t`always`,
    never: t`never`,
    ask: t`only after asking`,
    may: t`it may be`,
    freely: t`it may be, without asking`,
    needNot: t`nobody has to`,
  };
  const whose: Readonly<Record<string, string>> = {
    ours: t`together`,
    only: t`together, and with nobody else`,
    own: t`each alone`,
    apart: t`not with each other`,
    off: t`with nobody`,
  };
  const feasts: Readonly<Record<string, string>> = {
    ...{ christmasEve: t`Christmas Eve`, christmas: t`Christmas`, boxingDay: t`Boxing Day` },
    ...{ newYearsEve: t`New Year’s Eve`, easter: t`Easter`, valentine: t`Valentine’s Day` },
    ...{ halloween: t`Halloween`, thanksgiving: t`Thanksgiving`, pride: t`Pride`, passover: t`Passover` },
    ...{ hanukkah: t`Hanukkah`, eid: t`Eid`, diwali: t`Diwali` },
  };
  const parts: Readonly<Record<string, string>> = {
    ...{ morning: t`in the morning`, afternoon: t`in the afternoon` },
    ...{ evening: t`in the evening`, night: t`at night` },
  };
  const inMonth: Readonly<Record<number, string>> = {
    ...{ 1: t`the first in a month`, 2: t`the second in a month`, 3: t`the third in a month` },
    ...{ 4: t`the fourth in a month`, 0: t`the last in a month` },
  };
  const where: Readonly<Record<string, string>> = {
    ...{
      date: t`on dates`,
      party: t`at parties`,
      sex: t`during sex`,
      home: t`at home`,
      trip: t`on journeys`,
    },
    ...{ work: t`at work`, drive: t`while driving`, public: t`in public` },
  };
  const day = (id: string): string => {
    const at = (WEEKDAYS as readonly string[]).indexOf(id);
    return at < 0 ? (feasts[id] ?? id) : week.long((at + 1) as Parameters<typeof week.long>[0]);
  };
  const about = (id: string): string => own[id] ?? clash(id).about;
  const says = (id: string, one: string): string =>
    modals[one] ?? whose[one] ?? figures.bound(id, one as Bound);
  /** In one line; what a later version of the app knows is named as that. */
  const line = (means: Meaning): string => {
    const known = aboutOf(means.about);
    if (!isSayable(means)) return t`Something that a later version of the app knows`;
    if (!known) return own[NOTHING.about] ?? '';
    const said =
      known.is === 'amount'
        ? figures.said(known, means)
        : known.is === 'act'
          ? [says(known.id, means.says), where[means.where ?? ''] ?? ''].filter(Boolean).join(', ')
          : [
              formats.list((means.days ?? []).map(day)),
              means.inMonth === undefined ? '' : (inMonth[means.inMonth] ?? ''),
              parts[means.part ?? ''] ?? '',
              whose[means.says] ?? '',
            ]
              .filter(Boolean)
              .join(', ');
    const named = formats.list(means.who.map(inBrackets));
    const all = `${about(means.about)}: ${said}`;
    return named ? `${all} (${named})` : all;
  };
  /** As a sentence by itself. */
  const said = (means: Meaning): string => {
    const what = line(means);
    return t`What this is about: ${what}`;
  };
  return { about, says, line, said, day, feasts, parts, inMonth, where, units: figures.units };
}
