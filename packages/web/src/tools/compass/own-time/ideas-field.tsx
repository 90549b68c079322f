// Ideas of one’s own list for an evening: a handful at once, all of them for those who ask.
import { plural } from '@lingui/core/macro';
import { type IdeaId, thingsOf } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { shortened } from '../../notes/shortened.ts';
import { useEveningLabels } from './labels.ts';
import styles from './own-time.module.css';

const atFirst = 8;
const longest = 60;

export interface IdeasFieldProps {
  value: readonly IdeaId[];
  onChange: (ideas: IdeaId[]) => void;
  error: string | undefined;
}

export function IdeasField({ value, onChange, error }: IdeasFieldProps) {
  const { state } = useOrrery();
  const labels = useEveningLabels();
  const [isWhole, setWhole] = useState(false);
  const all = thingsOf(state.compass, 'idea');
  if (all.length === 0) return null;
  const shown = isWhole ? all : all.filter((idea, at) => at < atFirst || value.includes(idea.id));
  const left = all.length - shown.length;
  return (
    <div className={styles.ideas}>
      <Chips
        label={labels.ideas}
        options={shown.map(({ id, fields }) => ({ id, label: shortened(fields.what, longest) }))}
        value={value}
        // what was put away since stays chosen
        onChange={(ids) => onChange([...value.filter((id) => !shown.some((one) => one.id === id)), ...ids])}
        error={error}
      />
      {left > 0 ? (
        <Button kind="plain" onPress={() => setWhole(true)}>
          {plural(left, { one: 'One more', other: '# more' })}
        </Button>
      ) : null}
    </div>
  );
}
