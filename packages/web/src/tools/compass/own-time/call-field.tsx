// Whom to call when it is hard: a name, a number, or a friend from one’s own list.
import { useLingui } from '@lingui/react/macro';
import { thingsOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEveningLabels } from './labels.ts';
import { OneOf } from './one-of.tsx';
import styles from './own-time.module.css';

const most = 8;

export interface CallFieldProps {
  value: string;
  onChange: (call: string) => void;
  error: string | undefined;
}

export function CallField({ value, onChange, error }: CallFieldProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const labels = useEveningLabels();
  const friends = thingsOf(state.compass, 'friend').slice(0, most);
  return (
    <div className={styles.ideas}>
      <TextField
        label={labels.call}
        value={value}
        onChange={onChange}
        hint={t`A name, a number, or both. A number can be called from the card.`}
        error={error}
      />
      {friends.length > 0 ? (
        <OneOf
          label={t`Or one of your friends`}
          options={friends.map(({ id, fields }) => ({ id, label: fields.name }))}
          value={friends.find(({ fields }) => fields.name === value)?.id ?? null}
          onChange={(id) => onChange(friends.find((one) => one.id === id)?.fields.name ?? value)}
        />
      ) : null}
    </div>
  );
}
