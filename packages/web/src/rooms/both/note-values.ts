// What was said in notes, in words.
import { useLingui } from '@lingui/react/macro';
import type { FeltFeeling, PersonId, TriggerId } from '@orrery/domain';
import { nameOf } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { useTriedWords } from '../../tools/notes/journal/tried-words.ts';
import { useStrategyWords } from '../../tools/notes/lists/strategy-words.ts';
import { useNoteWords } from '../../tools/notes/note-words.ts';
import { usePeopleChoices } from '../../tools/people/field-labels.ts';
import type { Sayings } from './values.ts';

export function useNoteValues(): Pick<Sayings, 'note' | 'trigger' | 'strategy'> {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = useNoteWords();
  const tried = useTriedWords();
  const { notSaid } = usePeopleChoices();
  const text = (value: string) => value.trim() || t`Left empty`;
  const list = (some: readonly string[]) =>
    some.length === 0 ? notSaid : formats.capital(formats.list(some));
  const figure = (value: number | null) => (value === null ? notSaid : words.strength(value));
  const trigger = (id: TriggerId | null) => words.trigger(state, id) || notSaid;
  const felt = (feelings: readonly FeltFeeling[]) =>
    list(
      feelings.map(({ feeling, before, after }) =>
        [words.feelings.nameOf(feeling), ...[before, after].flatMap((value) => value ?? [])].join(' '),
      ),
    );
  const stands = useStrategyWords();

  return {
    note: {
      at: (at) => formats.moment(at),
      what: text,
      people: (people) => list(people.map((id: PersonId) => nameOf(state, id))),
      trigger,
      feelings: felt,
      thoughts: text,
      places: (places) => list(places.map(words.placeOf)),
      body: text,
      needs: (needs) => list(needs.map(words.needOf)),
      need: text,
      sleep: (minutes) => (minutes === null ? notSaid : formats.hoursLong(minutes)),
      load: (load) => (load === null ? notSaid : formats.capital(words.load[load] ?? '')),
      deeds: (deeds) => list(deeds.map(words.deedOf)),
      did: text,
      helped: (said) => (said === null ? notSaid : words.helped[said]),
      rather: text,
      tried: (said) => (said === null ? notSaid : tried[said.how]),
      way: (way) => (way === null ? notSaid : words.ways[way]),
      outcome: (outcome) => (outcome === null ? notSaid : words.outcomes[outcome]),
      story: text,
      readings: (readings) => text(readings.join('\n')),
      speaksFor: text,
      speaksAgainst: text,
      echo: text,
      toKnow: text,
      question: text,
      sure: figure,
      sureAfter: figure,
      cameOut: text,
      situation: (situation) => (situation === null ? notSaid : words.situationOf(situation)),
      toWhom: text,
      ask: text,
      onNo: text,
      timing: text,
      decided: text,
      drafts: (drafts) => text(drafts.join('\n')),
      answers: (answers) => text(answers.map(({ says, mine }) => `${says}\n${mine}`).join('\n')),
    },
    trigger: { name: text },
    strategy: { what: text, trigger, state: (how) => stands[how] },
  };
}
