// What kind of idea it is, the energy that it needs and the time that it takes: three taps, none of which has to be.
import { useLingui } from '@lingui/react/macro';
import type { IdeaFields } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { useIdeaLabels } from './labels.ts';
import { OneOf } from './one-of.tsx';
import { lengths, useOwnTimeWords } from './words.ts';

type Chosen = Pick<IdeaFields, 'kind' | 'energy' | 'minutes'>;

export interface IdeaChoicesProps {
  value: Chosen;
  onChange: (changes: Partial<Chosen>) => void;
}

export function IdeaChoices({ value, onChange }: IdeaChoicesProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const labels = useIdeaLabels();
  const words = useOwnTimeWords();
  const { minutes } = value;
  // a length that is none of ours, as of one of the openings, can be kept
  const known = minutes === null || lengths.some((one) => one === minutes) ? [] : [minutes];
  return (
    <>
      <OneOf
        label={labels.kind}
        options={(['interest', 'person', 'idea'] as const).map((id) => ({
          id,
          label: formats.capital(words.kinds[id]),
        }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <OneOf
        label={labels.energy}
        options={(['little', 'some', 'much'] as const).map((id) => ({
          id,
          label: formats.capital(words.energies[id]),
        }))}
        value={value.energy}
        onChange={(energy) => onChange({ energy })}
      />
      <OneOf
        label={labels.minutes}
        options={[
          ...[...lengths, ...known].map((one) => ({ id: String(one), label: formats.duration(one) })),
          { id: 'any', label: t`It does not matter` },
        ]}
        value={minutes === null ? 'any' : String(minutes)}
        onChange={(id) => onChange({ minutes: id === 'any' ? null : Number(id) })}
      />
    </>
  );
}
