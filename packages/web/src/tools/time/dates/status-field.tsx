// How a date stands with the others. Alone, it is what one knows from them: nobody is told by choosing here.

import { useLingui } from '@lingui/react/macro';
import type { DateStatus } from '@orrery/domain';
import { RadioList } from '../../../ui/radio-list.tsx';
import { useDateLabels, useTimeChoices } from '../field-labels.ts';

export function StatusField(props: {
  value: DateStatus;
  onChange: (status: DateStatus) => void;
  hint?: string | undefined;
  error?: string | undefined;
  /** A new date is none of those that keep no hour. */
  isNew?: boolean;
}) {
  const { t } = useLingui();
  const labels = useDateLabels();
  const { status } = useTimeChoices();
  const open: { id: DateStatus; label: string; detail: string }[] = [
    { id: 'held', label: status.held, detail: t`An idea; nobody has been told.` },
    { id: 'proposed', label: status.proposed, detail: t`You have asked; the answer is open.` },
    { id: 'accepted', label: status.accepted, detail: t`Everybody said yes to this time.` },
  ];
  const over: typeof open = [
    { id: 'declined', label: status.declined, detail: t`Somebody said no. The hour is free again.` },
    {
      id: 'cancelled',
      label: status.cancelled,
      detail: t`It was agreed, and is called off. The hour is free again.`,
    },
  ];
  return (
    <RadioList
      label={labels.status}
      hint={props.hint}
      error={props.error}
      options={props.isNew ? open : [...open, ...over]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
