// What a rule says of plans, and of whom.
import { useLingui } from '@lingui/react/macro';
import {
  ME,
  myRelationships,
  othersIn,
  type PersonId,
  type RelationshipId,
  type RuleWhat,
} from '@orrery/domain';
import { appearanceOf, lookOf, nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Select } from '../../../ui/select.tsx';

type Kind = RuleWhat['kind'];

export interface WhatFieldsProps {
  value: RuleWhat | null;
  onChange: (what: RuleWhat) => void;
  errorAt: (field: string) => string | undefined;
}

const nobody = '' as PersonId;
const none = '' as RelationshipId;

/** What is known of whom it is about stays, when somebody looks at another kind. */
function asKind(kind: Kind, before: RuleWhat | null, only: RelationshipId | undefined): RuleWhat {
  const relationship = before && 'relationship' in before ? before.relationship : (only ?? none);
  switch (kind) {
    case 'require':
      return { kind, relationship, count: 1 };
    case 'neverOf':
      return { kind, person: nobody };
    case 'apart':
      return { kind, relationships: [] };
    case 'cover':
      return { kind, people: [ME] };
    default:
      return { kind, relationship };
  }
}

export function WhatFields({ value, onChange, errorAt }: WhatFieldsProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const relationships = myRelationships(state.people);
  const only = relationships.length === 1 ? relationships[0]?.id : undefined;
  const people = [...new Set(relationships.flatMap(othersIn))];
  const kinds: readonly { id: Kind; label: string; detail: string }[] = [
    {
      id: 'ours',
      label: t`These days are ours`,
      detail: t`If we see anybody then, it is each other. The night before is kept from others, too.`,
    },
    { id: 'require', label: t`At least so many dates`, detail: t`In each week that has such days.` },
    { id: 'neverWith', label: t`No dates with each other`, detail: t`Of one relationship, on these days.` },
    { id: 'neverOf', label: t`No dates with somebody`, detail: t`Nor with others while they are there.` },
    { id: 'apart', label: t`Never on one day`, detail: t`Of these, one a day at most.` },
    { id: 'cover', label: t`One always stays`, detail: t`With the children, or simply at home.` },
  ];
  const ofRelationships = relationships.map(({ id }) => ({
    id,
    label: namesIn(state, id, formats),
    mark: <Mark appearance={appearanceOf(state, id)} />,
  }));
  const ofPeople = people.map((id) => ({
    id,
    label: nameOf(state, id),
    mark: <Mark appearance={lookOf(state, id)} />,
  }));
  return (
    <>
      <RadioList
        name="kind"
        label={t`What it says`}
        options={kinds}
        value={value?.kind ?? null}
        onChange={(kind) => onChange(asKind(kind, value, only))}
        error={errorAt('kind')}
      />
      {value && 'relationship' in value ? (
        <Select
          name="relationship"
          label={t`With whom`}
          options={ofRelationships}
          value={value.relationship || null}
          onChange={(relationship) => onChange({ ...value, relationship })}
          placeholder={t`Choose with whom`}
          error={errorAt('relationship')}
        />
      ) : null}
      {value?.kind === 'require' ? (
        <NumberField
          name="count"
          whole
          min={1}
          max={7}
          label={t`Dates, at least`}
          value={value.count}
          onChange={(count) => onChange({ ...value, count: count ?? 1 })}
          error={errorAt('count')}
        />
      ) : null}
      {value?.kind === 'neverOf' ? (
        <Select
          name="person"
          label={t`With whom`}
          options={ofPeople}
          value={value.person || null}
          onChange={(person) => onChange({ ...value, person })}
          placeholder={t`Choose with whom`}
          error={errorAt('person')}
        />
      ) : null}
      {value?.kind === 'apart' ? (
        <Chips
          label={t`Which of them`}
          options={ofRelationships}
          value={value.relationships}
          onChange={(ids) => onChange({ ...value, relationships: ids })}
          error={errorAt('relationships')}
        />
      ) : null}
      {value?.kind === 'cover' ? (
        <Chips
          label={t`Who takes turns`}
          options={[{ id: ME, label: t`You`, mark: <Mark appearance={lookOf(state, ME)} /> }, ...ofPeople]}
          value={value.people}
          onChange={(ids) => onChange({ ...value, people: ids })}
          error={errorAt('people')}
        />
      ) : null}
    </>
  );
}
