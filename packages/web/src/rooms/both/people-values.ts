// What was said about people, relationships and tiers, in words.
import { useLingui } from '@lingui/react/macro';
import { type Knowing, ME, type PersonId, placeAmongTiers, type TierId, tiersOf } from '@orrery/domain';
import { nameOf } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { usePeopleChoices } from '../../tools/people/field-labels.ts';
import { useKnowing } from '../../tools/people/person/relationship-terms.tsx';
import { usePeopleWords } from '../../tools/people/words.ts';
import type { Sayings } from './values.ts';

export function usePeopleValues(): Pick<Sayings, 'person' | 'relationship' | 'tier'> {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const choices = usePeopleChoices();
  const { partialDate } = usePeopleWords();
  const { by } = useKnowing();
  const text = (value: string) => value.trim() || t`Left empty`;
  const yesOrNo = (value: boolean) => (value ? choices.hasApp.yes : choices.hasApp.no);
  const names = (people: readonly PersonId[]) =>
    people.length === 0
      ? t`Nobody`
      : formats.capital(formats.list(people.map((id) => (id === ME ? t`you` : nameOf(state, id)))));
  const day = (value: string) => (value === '' ? choices.notSaid : partialDate(value));
  const who = (known: Readonly<Record<string, Knowing>>, knowing: Knowing) =>
    Object.entries(known).flatMap(([id, said]) => (said === knowing ? [nameOf(state, id as PersonId)] : []));

  return {
    person: {
      name: text,
      pronouns: text,
      zone: (zone) => (zone === '' ? choices.notSaid : formats.zoneName(zone)),
      hasApp: (said) => choices.hasApp[said],
      notes: text,
    },
    relationship: {
      members: names,
      title: text,
      since: day,
      until: (value) => (value === '' ? t`It goes on` : partialDate(value)),
      tier: (tier) => (tier && state.people.tiers.get(tier)?.fields.name) || choices.noTier,
      hierarchy: (said) => (said ? choices.hierarchy[said] : choices.notSaid),
      covers: (covers) =>
        covers.length === 0
          ? choices.notSaid
          : formats.list(
              (['time', 'energy', 'decisions'] as const)
                .filter((each) => covers.includes(each))
                .map((each) => choices.covers[each]),
            ),
      coversNote: text,
      decides: names,
      consulted: names,
      mayVeto: names,
      rightsNote: text,
      nre: yesOrNo,
      livesTogether: yesOrNo,
      known: (known) =>
        by(who(known, 'knows'), who(known, 'doesNotKnow'), who(known, 'unsure')) || choices.notSaid,
      notes: text,
    },
    tier: {
      name: text,
      position: (position, _, id) => {
        const place = placeAmongTiers(state, id as TierId, position) + 1;
        const all = tiersOf(state.people).length;
        return t({ message: `${place} of ${all}`, comment: 'a place among tiers: 2 of 3' });
      },
    },
  };
}
