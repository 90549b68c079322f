// How strong each feeling is: one dial, and which of them it is for.
import { useLingui } from '@lingui/react/macro';
import { dangerOf, type FeltFeeling } from '@orrery/domain';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useFormats } from '../../../shell/formats.tsx';
import { ArcDial } from '../../../ui/arc-dial.tsx';
import { useNoteWords } from '../note-words.ts';
import styles from './journal.module.css';

export interface FeltDialProps {
  feelings: readonly FeltFeeling[];
  onChange: (feelings: FeltFeeling[]) => void;
  /** At first, or by now. */
  when: 'before' | 'after';
  /** The one the dial is for; the first where it names none of them. */
  active: string | null;
  onActive: (feeling: string) => void;
}

export function FeltDial({ feelings, onChange, when, active, onActive }: FeltDialProps) {
  const { t } = useLingui();
  const words = useNoteWords();
  const formats = useFormats();
  // how strong a danger is, nobody has to say
  const rated = feelings.filter(({ feeling }) => !dangerOf(feeling));
  const felt = rated.find(({ feeling }) => feeling === active) ?? rated[0];
  if (!felt) return null;
  const name = formats.capital(words.feelings.nameOf(felt.feeling));
  return (
    <ArcDial
      label={when === 'before' ? t`How strong: ${name}` : t`How strong by now: ${name}`}
      tabs={
        <ToggleButtonGroup
          className={styles.tabs ?? ''}
          aria-label={t`Which feeling`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[felt.feeling]}
          onSelectionChange={([key]) => {
            if (key !== undefined) onActive(String(key));
          }}
        >
          {rated.map(({ feeling }) => (
            <ToggleButton key={feeling} id={feeling} className={styles.tab ?? ''}>
              {formats.capital(words.feelings.nameOf(feeling))}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
      value={felt[when]}
      onChange={(value) =>
        onChange(feelings.map((one) => (one.feeling === felt.feeling ? { ...one, [when]: value } : one)))
      }
      say={words.strength}
      low={t`a trace`}
      high={t`fills everything`}
    />
  );
}
