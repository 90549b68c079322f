// What one says of somebody who is there for one. Only what they are called is needed.
import { useLingui } from '@lingui/react/macro';
import { type FriendFields, GOOD_FOR, ME, myDateOf, myRelationships, peopleOf } from '@orrery/domain';
import { lookOf } from '../../../../app/names.ts';
import { useOrrery } from '../../../../app/orrery.tsx';
import { Chips } from '../../../../ui/chips.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { Flow } from '../../../../ui/flow.tsx';
import { Mark } from '../../../../ui/mark.tsx';
import { RadioList } from '../../../../ui/radio-list.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import { useCareWords } from '../care-words.ts';
import { useFriendLabels } from '../field-labels.ts';
import { OwnWord } from '../own-word.tsx';
import { RHYTHMS, useRhythmWords } from './rhythm.ts';

export interface FriendFieldsProps {
  /** Finds what was typed for them again. */
  name: string;
  values: FriendFields;
  /** Text. */
  onType: (changes: Partial<Pick<FriendFields, 'name' | 'note'>>) => void;
  onLeave?: (() => void) | undefined;
  onChoose: (changes: Partial<FriendFields>) => void;
  error: (field: keyof FriendFields & string) => string | undefined;
}

const nobody = 'nobody';
const never = 'never';

export function FriendFieldsForm(props: FriendFieldsProps) {
  const { name, values, onType, onLeave, onChoose, error } = props;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const labels = useFriendLabels();
  const words = useCareWords();
  const rhythm = useRhythmWords();
  const today = myDateOf(state, now);
  const partners = new Set(myRelationships(state.people).flatMap(({ fields }) => fields.members));
  const people = peopleOf(state.people).filter(
    ({ id }) => id !== ME && (!partners.has(id) || id === values.person),
  );
  const goods = [...GOOD_FOR, ...values.goodFor.filter((one) => !GOOD_FOR.some((ours) => ours === one))];
  const rhythms = [...new Set([...RHYTHMS, ...(values.every === null ? [] : [values.every])])];
  return (
    <Flow>
      <TextField
        label={labels.name}
        value={values.name}
        onChange={(text) => onType({ name: text })}
        onBlur={onLeave}
        error={error('name')}
      />
      <Chips
        label={labels.goodFor}
        options={goods.map((id) => ({ id: id as string, label: words.goodOf(id) }))}
        value={values.goodFor}
        onChange={(goodFor) => onChoose({ goodFor })}
        error={error('goodFor')}
      />
      <OwnWord
        name={`good for ${name}`}
        label={t`Something else they are good for`}
        onAdd={(word) => onChoose({ goodFor: [...new Set([...values.goodFor, word])] })}
      />
      <RadioList<FriendFields['knows']>
        label={labels.knows}
        options={(['all', 'some', 'nothing', 'unsaid'] as const).map((id) => ({
          id,
          label: words.knows[id],
        }))}
        value={values.knows}
        onChange={(knows) => onChoose({ knows })}
      />
      <Select
        label={labels.every}
        hint={t`Where you say it, Today names them once it is time: one person at a time.`}
        options={[
          { id: never, label: rhythm(null) },
          ...rhythms.map((weeks) => ({ id: String(weeks), label: rhythm(weeks) })),
        ]}
        value={values.every === null ? never : String(values.every)}
        onChange={(id) =>
          // counted from today, where nobody knows since when
          onChoose(id === never ? { every: null } : { every: Number(id), last: values.last ?? today })
        }
        error={error('every')}
      />
      <DateField
        label={labels.last}
        optional
        value={values.last}
        onChange={(last) => onChoose({ last })}
        max={today}
        error={error('last')}
      />
      {people.length > 0 ? (
        <Select
          label={labels.person}
          options={[
            { id: nobody, label: t`No, or I would rather not link them` },
            ...people.map(({ id, fields }) => ({
              id: id as string,
              label: fields.name,
              mark: <Mark appearance={lookOf(state, id)} size={14} />,
            })),
          ]}
          value={values.person ?? nobody}
          onChange={(id) => {
            const person = people.find((one) => one.id === id);
            onChoose({
              person: person?.id ?? null,
              ...(person && values.name.trim() === '' ? { name: person.fields.name } : {}),
            });
          }}
          error={error('person')}
        />
      ) : null}
      <TextArea
        label={labels.note}
        optional
        value={values.note}
        onChange={(note) => onType({ note })}
        onBlur={onLeave}
        error={error('note')}
      />
    </Flow>
  );
}
