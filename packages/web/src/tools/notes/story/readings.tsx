// Other ways to read what one saw, one under the other; there is always one more to be written.
import { useLingui } from '@lingui/react/macro';
import { Flow } from '../../../ui/flow.tsx';
import { TextArea } from '../../../ui/text-field.tsx';

const most = 12;

export interface ReadingsProps {
  value: readonly string[];
  onChange: (readings: string[]) => void;
  error?: string | undefined;
}

export function Readings({ value, onChange, error }: ReadingsProps) {
  const { t } = useLingui();
  const fields = value.length < most && value.at(-1) !== '' ? [...value, ''] : value;
  const write = (at: number, text: string) => {
    const readings = fields.map((reading, k) => (k === at ? text : reading));
    // the last one is only there to be written in
    while (readings.at(-1) === '') readings.pop();
    onChange(readings);
  };
  return (
    <Flow>
      {fields.map((reading, at) => {
        const number = at + 1;
        return (
          <TextArea
            // biome-ignore lint/suspicious/noArrayIndexKey: a reading is known by its place alone
            key={at}
            label={at === 0 ? t`How else could it be read?` : t`Another reading, ${number}`}
            hint={
              at === 0
                ? t`Even if you do not believe it. What would somebody say who likes you both?`
                : undefined
            }
            value={reading}
            onChange={(text) => write(at, text)}
            error={at === fields.length - 1 ? error : undefined}
          />
        );
      })}
    </Flow>
  );
}
