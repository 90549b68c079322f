// What was said in the compass, in words.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type CompassThing, choosingQuestions, type RelationshipId } from '@orrery/domain';
import { nameOf, namesIn } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { useCareWords } from '../../tools/compass/care/care-words.ts';
import { useRhythmWords } from '../../tools/compass/care/friends/rhythm.ts';
import { useChoiceWords } from '../../tools/compass/choices/choice-words.ts';
import { useChoosingWords } from '../../tools/compass/choosing/choosing-words.ts';
import { useOwnTimeWords } from '../../tools/compass/own-time/words.ts';
import { usePauseWords } from '../../tools/compass/pauses/pause-words.ts';
import { useValueWords } from '../../tools/compass/values/value-words.ts';
import { usePeopleChoices } from '../../tools/people/field-labels.ts';
import type { Sayings } from './values.ts';

export function useCompassValues(): Pick<Sayings, CompassThing['noun']> {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const care = useCareWords();
  const rhythm = useRhythmWords();
  const pauses = usePauseWords();
  const ownTime = useOwnTimeWords();
  const values = useValueWords();
  const choices = useChoiceWords();
  const choosing = useChoosingWords();
  const questions = choosingQuestions(state.compass);
  const { notSaid } = usePeopleChoices();
  const text = (value: string) => value.trim() || t`Left empty`;
  const list = (some: readonly string[]) =>
    some.length === 0 ? notSaid : formats.capital(formats.list(some));
  const day = (value: string | null) => (value === null ? notSaid : formats.fullDay(value));
  const minutes = (value: number | null) => (value === null ? notSaid : formats.duration(value));
  const figure = (words: readonly string[], value: number | null) =>
    value === null ? notSaid : formats.capital(words[value] ?? '');
  const outOfTen = (value: number | null) => (value === null ? notSaid : t`${formats.number(value)} of 10`);
  const between = (id: RelationshipId | null) =>
    (id !== null && namesIn(state, id, formats)) || t`No one relationship`;

  return {
    idea: {
      what: text,
      kind: (kind) => formats.capital(ownTime.kinds[kind]),
      energy: (energy) => formats.capital(ownTime.energies[energy]),
      minutes,
      note: text,
    },
    evening: {
      on: day,
      apart: (people) => list(people.map((id) => nameOf(state, id))),
      ideas: (ideas) => list(ideas.flatMap((id) => state.compass.idea.get(id)?.fields.what ?? [])),
      plan: text,
      message: text,
      call: text,
      talk: text,
      went: (went) => (went === null ? notSaid : ownTime.went[went]),
      afterwards: text,
    },
    value: {
      value: (value) => text(values.nameOf(value)),
      weight: (weight) => values.piles[weight],
      meaning: text,
    },
    choice: {
      question: text,
      relationship: between,
      gives: text,
      lacks: text,
      stayed: text,
      wishes: text,
      options: (options) => text(options.map(({ what }) => what).join('\n')),
      asked: (asked) =>
        asked.length === 0
          ? notSaid
          : plural(asked.length, { one: '# question answered', other: '# questions answered' }),
      revisit: day,
      state: (how) => choices.states[how],
      decision: text,
    },
    load: {
      load: (value) => figure(care.load, value),
      room: (value) => figure(care.room, value),
      signs: (signs) => list(signs.map(care.signOf)),
      note: text,
    },
    friend: {
      name: text,
      person: (id) => (id === null ? t`Not linked` : nameOf(state, id)),
      knows: (knows) => care.knows[knows],
      goodFor: (goods) => list(goods.map(care.goodOf)),
      every: rhythm,
      last: day,
      note: text,
    },
    pause: {
      decision: text,
      relationship: between,
      until: day,
      remember: text,
      state: (how) => pauses.states[how],
      cameOut: text,
    },
    support: {},
    goal: {},
    candidate: {
      name: text,
      offers: (offers) => choosing.offers[offers],
      where: (where) => choosing.where[where],
      contact: text,
      licence: text,
      checkAt: text,
      fee: text,
      note: text,
      answers: (answers) =>
        text(
          answers
            .map(({ question, answer, words }) => {
              const asks = choosing.question(
                questions.find(({ id }) => id === question) ?? { id: question, asks: '' },
              );
              return `${asks} ${choosing.answers[answer]}${words ? `: ${words}` : ''}`;
            })
            .join('\n'),
        ),
      firstSession: text,
      state: (how) => choosing.states[how],
    },
    criterion: {
      asks: text,
      askedOf: (whom) => choosing.askedOf[whom],
      weight: (weight) => choosing.weights[weight],
    },
    check: { wellbeing: outOfTen, connection: outOfTen, strain: outOfTen, note: text },
  };
}
