// One trigger: its name can change, taking it off the list keeps it in every note that names it, and erasing it takes it from them too.
import { useLingui } from '@lingui/react/macro';
import type { Trigger } from '@orrery/domain';
import { Archive, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useKeptFields } from '../../people/forms/use-kept-fields.ts';
import { EraseTrigger } from './erase-listed.tsx';
import styles from './lists.module.css';

export function TriggerRow({ trigger }: { trigger: Trigger }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const [isErasing, setErasing] = useState(false);
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
      <Menu
        label={t`More about “${name}”`}
        items={[
          { id: 'away', label: t`Take off the list`, icon: <Archive aria-hidden /> },
          { id: 'erase', label: t`Erase for good`, icon: <Trash2 aria-hidden />, alert: true },
        ]}
        onAction={(what) => {
          if (what === 'erase') setErasing(true);
          else
            void attempt(
              { tool: 'notes', intent: { type: 'removeTrigger', trigger: trigger.id } },
              t`Off the list. Notes that name it keep it.`,
            );
        }}
      />
      <EraseTrigger trigger={trigger} open={isErasing} onClose={() => setErasing(false)} />
    </li>
  );
}
