// What a circle is called, or what I am called in it: for all of its members.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useCircleRefusals } from './use-refusals.ts';

export function NameDialog(props: {
  circle: Circle;
  of: 'circle' | 'me';
  title: string;
  name: string;
  onClose: () => void;
}) {
  const { circle, of, title, onClose } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [name, setName] = useState(props.name);
  const [fault, setFault] = useState<string | null>(null);

  async function save() {
    const type = of === 'circle' ? 'nameCircle' : 'nameMe';
    const done = await circle.intend({ tool: 'spaces', intent: { type, name } });
    if (!done.ok) return setFault(sentence(done.why));
    const { undo } = done.value;
    tell({ words: <Trans>Renamed, for everybody here</Trans>, undo: () => void undo() });
    onClose();
  }

  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <Button kind="main" onPress={() => void save()}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t`Name in the circle`}
          hint={t`Everybody in it reads this.`}
          value={name}
          onChange={(next) => {
            setName(next);
            setFault(null);
          }}
          error={fault ?? undefined}
          autoComplete="off"
          autoFocus
        />
      </form>
    </Dialog>
  );
}
