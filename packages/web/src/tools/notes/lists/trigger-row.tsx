// One trigger: its name can change, and taking it off the list keeps every note that names it.
import { useLingui } from '@lingui/react/macro';
import type { Trigger } from '@orrery/domain';
import { Trash2 } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useKeptFields } from '../../people/forms/use-kept-fields.ts';
import styles from './lists.module.css';

export function TriggerRow({ trigger }: { trigger: Trigger }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const { name } = trigger.fields;
  const { values, type, leave, error } = useKeptFields(`trigger ${trigger.id}`, { name }, (changes) => ({
    tool: 'notes',
    intent: { type: 'renameTrigger', trigger: trigger.id, name: changes.name ?? name },
  }));
  return (
    <li className={styles.trigger}>
      <TextField
        label={t`What you call it`}
        value={values.name}
        onChange={(text) => type({ name: text })}
        onBlur={() => leave('name')}
        error={error('name')}
      />
      <IconButton
        label={t`Take “${name}” off the list`}
        icon={<Trash2 aria-hidden />}
        onPress={() =>
          void attempt(
            { tool: 'notes', intent: { type: 'removeTrigger', trigger: trigger.id } },
            t`Off the list. Notes that name it keep it.`,
          )
        }
      />
    </li>
  );
}
