// One of a few, as chips: they wrap where a row of segments would not fit.
import type { ReactNode } from 'react';
import { Chips } from '../../../ui/chips.tsx';

export interface OneOfProps<Id extends string> {
  label: ReactNode;
  options: readonly { id: Id; label: ReactNode }[];
  value: Id | null;
  onChange: (id: Id) => void;
}

export function OneOf<Id extends string>({ label, options, value, onChange }: OneOfProps<Id>) {
  return (
    <Chips
      label={label}
      options={options}
      value={value === null ? [] : [value]}
      onChange={(ids) => {
        const next = ids.find((id) => id !== value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}
