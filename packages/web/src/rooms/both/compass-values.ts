// What was said in the compass, in words.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { RelationshipId } from '@orrery/domain';
import { nameOf, namesIn } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { useCareWords } from '../../tools/compass/care/care-words.ts';
import { useRhythmWords } from '../../tools/compass/care/friends/rhythm.ts';
import { usePauseWords } from '../../tools/compass/pauses/pause-words.ts';
import { useThingWords } from '../../tools/compass/thing-words.ts';
import { usePeopleChoices } from '../../tools/people/field-labels.ts';
import type { Sayings } from './values.ts';

type OfCompass = 'idea' | 'evening' | 'value' | 'choice' | 'load' | 'friend' | 'pause';

export function useCompassValues(): Pick<Sayings, OfCompass> {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const care = useCareWords();
  const things = useThingWords();
  const rhythm = useRhythmWords();
  const pauses = usePauseWords();
  const { notSaid } = usePeopleChoices();
  const text = (value: string) => value.trim() || t`Left empty`;
  const list = (some: readonly string[]) =>
    some.length === 0 ? notSaid : formats.capital(formats.list(some));
  const day = (value: string | null) => (value === null ? notSaid : formats.fullDay(value));
  const minutes = (value: number | null) => (value === null ? notSaid : formats.duration(value));
  const figure = (words: readonly string[], value: number | null) =>
    value === null ? notSaid : formats.capital(words[value] ?? '');
  const between = (id: RelationshipId | null) =>
    (id !== null && namesIn(state, id, formats)) || t`No one relationship`;
  const named = (noun: 'idea' | 'value') => (id: string) => {
    const thing = state.compass[noun].get(id as never);
    return thing ? [things.title({ noun, thing } as Parameters<typeof things.title>[0])] : [];
  };
  const kinds = { interest: t`An interest`, person: t`Somebody to be with`, idea: t`An idea` };
  const energies = { little: t`Little`, some: t`Some`, much: t`Much` };
  const weights = { guides: t`It guides me`, matters: t`It matters`, notNow: t`Not now` };
  const wents = { hard: t`It was hard`, mixed: t`Mixed`, good: t`It was good` };
  const states = { open: t`Open`, decided: t`Decided`, letGo: t`Let go` };

  return {
    idea: {
      what: text,
      kind: (kind) => kinds[kind],
      energy: (energy) => energies[energy],
      minutes,
      note: text,
    },
    evening: {
      on: day,
      apart: (people) => list(people.map((id) => nameOf(state, id))),
      ideas: (ideas) => list(ideas.flatMap(named('idea'))),
      plan: text,
      message: text,
      call: text,
      talk: text,
      went: (went) => (went === null ? notSaid : wents[went]),
      afterwards: text,
    },
    value: {
      value: (_, __, id) => text(named('value')(id)[0] ?? ''),
      weight: (weight) => weights[weight],
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
      state: (how) => states[how],
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
  };
}
