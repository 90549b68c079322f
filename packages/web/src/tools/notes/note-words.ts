// The other words that can be chosen in a note, and how a note itself is called: by what it says, never by a number.
import { useLingui } from '@lingui/react/macro';
import {
  type DEEDS,
  dangerOf,
  type NEEDS,
  type Note,
  type NoteFields,
  type NoteKind,
  type PLACES,
  type SITUATIONS,
  type State,
  type TriggerId,
} from '@orrery/domain';
import { useMemo } from 'react';
import { nameOf as personOf } from '../../app/names.ts';
import { useFormats } from '../../shell/formats.tsx';
import { useFeelingWords } from './feeling-words.ts';
import { shortened } from './shortened.ts';

/** Own words stay as they are, and so does a key of a list that has changed since. */
const said = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key;

const longest = 90;

export function useNoteWords() {
  const { t } = useLingui();
  const formats = useFormats();
  const feelings = useFeelingWords();
  return useMemo(() => {
    const places: Record<(typeof PLACES)[number], string> = {
      head: t`head`,
      face: t`face`,
      throat: t`throat`,
      chest: t`chest`,
      stomach: t`stomach`,
      shoulders: t`shoulders`,
      back: t({ message: 'back', comment: 'the part of the body' }),
      arms: t`arms`,
      hands: t`hands`,
      legs: t`legs`,
      everywhere: t`everywhere`,
    };
    const needs: Record<(typeof NEEDS)[number], string> = {
      closeness: t({ message: 'closeness', context: 'a need' }),
      reassurance: t`reassurance`,
      security: t`security`,
      belonging: t`belonging`,
      beingSeen: t`being seen`,
      respect: t`respect`,
      honesty: t`honesty`,
      clarity: t`clarity`,
      fairness: t`fairness`,
      support: t`support`,
      rest: t`rest`,
      timeAlone: t`time alone`,
      freedom: t`freedom`,
      touch: t`touch`,
      play: t`play`,
      meaning: t`meaning`,
    };
    const deeds: Record<(typeof DEEDS)[number], string> = {
      breathed: t`breathed`,
      moved: t`moved`,
      wrote: t`wrote`,
      rested: t`rested`,
      distracted: t`took my mind off it`,
      calledFriend: t`called a friend`,
      saidIt: t`said it`,
      askedForComfort: t`asked for comfort`,
      askedQuestion: t`asked a question`,
      waited: t`waited`,
      lookedAtPhone: t`looked at the phone`,
      argued: t`argued`,
      withdrew: t`withdrew`,
      drank: t`had a drink`,
      cried: t`cried`,
      nothing: t`nothing`,
    };
    const situations: Record<(typeof SITUATIONS)[number], string> = {
      planChanged: t`a plan that changed late`,
      moreTime: t`more time together`,
      lessTime: t`less time together`,
      newPartner: t`somebody new`,
      overnight: t`a night apart, or one together`,
      jealous: t`saying that I am jealous`,
      reassurance: t`asking for reassurance`,
      sayNo: t`saying no`,
      slowDown: t`going slower`,
      dateNight: t`time that is only ours`,
      meetMetamour: t`meeting a metamour`,
      metamourLimit: t`a limit with a metamour`,
      holidays: t`holidays and birthdays`,
      saferSex: t`safer sex`,
      privacy: t`what is told to whom`,
      repair: t`making something good again`,
      whereIStand: t`where I stand`,
      ending: t`ending, or changing what we are`,
      tellFamily: t`telling my family`,
      familyEvent: t`who comes to a family event`,
      tellFriend: t`telling a friend`,
      work: t`at work`,
      doctor: t`at the doctor’s`,
      landlord: t`a landlord or neighbour`,
    };
    const kinds: Record<NoteKind, string> = {
      journal: t`Note`,
      wave: t`Wave`,
      story: t`Story`,
      script: t`Script`,
    };
    const strength = (value: number): string => {
      const word = [t`a trace`, t`faint`, t`clear`, t`strong`, t`very strong`, t`fills everything`][
        value === 0 ? 0 : value <= 2 ? 1 : value <= 5 ? 2 : value <= 7 ? 3 : value <= 9 ? 4 : 5
      ];
      const figure = formats.number(value, 0);
      return value === 0
        ? t`${figure}, not at all`
        : t({ message: `${figure}, ${word}`, comment: 'how strong a feeling is: 7, strong' });
    };
    const load = [t`empty`, t`light`, t`full enough`, t`full`, t`too full`] as const;
    const helped: Record<NonNullable<NoteFields['helped']>, string> = {
      no: t`Not really`,
      some: t`A little`,
      yes: t`Yes`,
    };

    const ways: Record<NonNullable<NoteFields['way']>, string> = {
      breathing: t`Breathing`,
      grounding: t`Grounding`,
      moving: t`Moving`,
      watching: t`Watching it`,
    };
    const outcomes: Record<NonNullable<NoteFields['outcome']>, string> = {
      eased: t`It eased`,
      stayed: t`It stayed`,
      grew: t`It grew`,
    };

    /** "jealousy 7, relief": what was felt, each with how strong it was. Words of danger stand in the note alone (NOTES14). */
    const felt = (fields: Pick<NoteFields, 'feelings'>): string =>
      fields.feelings
        .filter(({ feeling }) => !dangerOf(feeling))
        .map(({ feeling, before }) =>
          before === null
            ? feelings.nameOf(feeling)
            : `${feelings.nameOf(feeling)} ${formats.number(before, 0)}`,
        )
        .join(', ');

    /** A note by its own first words; where it has none, by what was felt, else by its kind. */
    const title = ({ fields }: Pick<Note, 'fields'>): string => {
      const { what, question, story, ask, decided, thoughts, did, rather } = fields;
      const texts = [what, question, story, ask, decided, ...fields.drafts, thoughts, did, rather];
      const [line = ''] = texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '');
      const about = fields.situation === null ? '' : said(situations, fields.situation);
      if (line === '') return formats.capital(felt(fields) || about) || kinds[fields.kind];
      return shortened(line, longest);
    };
    const trigger = (state: State, id: TriggerId | null): string =>
      (id !== null && state.notes.triggers.get(id)?.fields.name) || '';

    return {
      feelings,
      places,
      needs,
      deeds,
      kinds,
      helped,
      load,
      ways,
      outcomes,
      strength,
      felt,
      title,
      trigger,
      placeOf: (place: string) => said(places, place),
      needOf: (need: string) => said(needs, need),
      deedOf: (deed: string) => said(deeds, deed),
      situations,
      situationOf: (situation: string) => said(situations, situation),
      /** Further words that a note can be found by: names that this screen gives to what was chosen in it. */
      namesIn: (state: State, { fields }: Note): string[] => [
        ...fields.feelings.map(({ feeling }) => feelings.nameOf(feeling)),
        ...fields.people.map((person) => personOf(state, person)),
        ...fields.places.map((place) => said(places, place)),
        ...fields.needs.map((need) => said(needs, need)),
        ...fields.deeds.map((deed) => said(deeds, deed)),
        trigger(state, fields.trigger),
        fields.situation === null ? '' : said(situations, fields.situation),
      ],
    };
  }, [t, formats, feelings]);
}
