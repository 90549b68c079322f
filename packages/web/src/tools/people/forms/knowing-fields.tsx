// Who knows about a relationship, person by person, as I believe it.

import { type Knowing, type PersonId, peopleOf, type RelationshipFields } from '@orrery/domain';
import { lookOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Select } from '../../../ui/select.tsx';
import { usePeopleChoices } from '../field-labels.ts';
import styles from './forms.module.css';

export interface KnowingFieldsProps {
  members: readonly PersonId[];
  value: RelationshipFields['known'];
  onChange: (value: RelationshipFields['known']) => void;
}

const notSaid = 'notSaid';

export function KnowingFields({ members, value, onChange }: KnowingFieldsProps) {
  const choices = usePeopleChoices();
  const { state } = useOrrery();
  const others = peopleOf(state.people).filter((person) => !members.includes(person.id));
  const options: { id: Knowing | typeof notSaid; label: string }[] = [
    { id: notSaid, label: choices.notSaid },
    { id: 'knows', label: choices.knowing.knows },
    { id: 'doesNotKnow', label: choices.knowing.doesNotKnow },
    { id: 'unsure', label: choices.knowing.unsure },
  ];
  return (
    <div className={styles.knowing}>
      {others.map((person) => (
        <div key={person.id} className={styles.knower}>
          <Mark appearance={lookOf(state, person.id)} size={16} />
          <Select
            label={person.fields.name}
            options={options}
            value={value[person.id] ?? notSaid}
            onChange={(said) => {
              const { [person.id]: _, ...rest } = value;
              onChange(said === notSaid ? rest : { ...rest, [person.id]: said });
            }}
          />
        </div>
      ))}
    </div>
  );
}
