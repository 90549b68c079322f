// Some of the people on the map: all as chips while they are few, else those chosen and a field to find more.
import { Trans, useLingui } from '@lingui/react/macro';
import { ME, type PersonId, peopleOf } from '@orrery/domain';
import type { ReactNode } from 'react';
import { lookOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import field from '../../../ui/field.module.css';
import { Hint } from '../../../ui/field-parts.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import styles from './forms.module.css';

export interface PeoplePickerProps {
  label: string;
  /** Names the field that finds more people, while they are many. */
  addLabel: string;
  hint?: ReactNode;
  error?: ReactNode;
  value: readonly PersonId[];
  onChange: (people: PersonId[]) => void;
  /** Offered first while there are many: the members of the relationship. */
  nearest?: readonly PersonId[] | undefined;
  /** Leaves me out. */
  withoutMe?: boolean | undefined;
}

const few = 12;

export function PeoplePicker(props: PeoplePickerProps) {
  const { label, value, onChange, nearest = [], withoutMe = false } = props;
  const { t } = useLingui();
  const { state } = useOrrery();
  const people = peopleOf(state.people);
  const everybody = [
    ...(withoutMe ? [] : [{ id: ME, name: t`You` }]),
    ...people.map((p) => ({ id: p.id, name: p.fields.name })),
  ];
  const isMany = everybody.length > few;
  const shown = isMany ? everybody.filter(({ id }) => value.includes(id) || nearest.includes(id)) : everybody;
  const hidden = everybody.filter((p) => !shown.includes(p));
  if (everybody.length === 0)
    return (
      <div className={field.field}>
        <span className={field.label}>{label}</span>
        <Hint>
          <Trans>
            Nobody is on your map yet. Leave it open, or <TextLink href="/people/new">add somebody</TextLink>:
            what you have written stays.
          </Trans>
        </Hint>
      </div>
    );
  return (
    <div className={styles.picker}>
      {shown.length > 0 || !isMany ? (
        <Chips
          label={label}
          hint={props.hint}
          error={props.error}
          options={shown.map(({ id, name }) => ({
            id,
            label: name,
            mark: <Mark appearance={lookOf(state, id)} size={14} />,
          }))}
          value={value}
          onChange={(chosen) =>
            // the order in which they were chosen stays
            onChange([
              ...value.filter((id) => chosen.includes(id)),
              ...chosen.filter((id) => !value.includes(id)),
            ])
          }
        />
      ) : null}
      {hidden.length > 0 ? (
        <ComboBox
          key={value.length}
          label={shown.length > 0 ? props.addLabel : label}
          hint={shown.length > 0 ? undefined : props.hint}
          error={shown.length > 0 ? undefined : props.error}
          options={hidden.map(({ id, name }) => ({
            id,
            label: name,
            mark: <Mark appearance={lookOf(state, id)} size={14} />,
          }))}
          value={null}
          onChange={(id) => {
            if (id !== null) onChange([...value, id]);
          }}
          placeholder={t`Type a name`}
        />
      ) : null}
    </div>
  );
}
