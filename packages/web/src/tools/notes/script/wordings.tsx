// Whole wordings beside each other, begun from the parts or from nothing, and changed freely.
import { Trans, useLingui } from '@lingui/react/macro';
import type { NoteFields } from '@orrery/domain';
import { Plus } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useComposed } from './composed.ts';
import { Remarks } from './remarks.tsx';
import styles from './script.module.css';

const most = 8;

export interface WordingsProps {
  values: NoteFields;
  onChange: (drafts: string[]) => void;
  error?: string | undefined;
}

export function Wordings({ values, onChange, error }: WordingsProps) {
  const { t } = useLingui();
  const composed = useComposed()(values);
  const { drafts } = values;
  const isTaken = composed === '' || drafts.includes(composed);
  return (
    <Flow>
      {composed === '' ? (
        <p className="t-small">
          <Trans>What you write above comes together here. You can also begin with a wording at once.</Trans>
        </p>
      ) : (
        <blockquote className={styles.composed}>{composed}</blockquote>
      )}
      {isTaken ? null : <Remarks text={composed} />}
      {drafts.length < most ? (
        <Button icon={<Plus aria-hidden />} onPress={() => onChange([...drafts, isTaken ? '' : composed])}>
          {isTaken ? <Trans>Another wording</Trans> : <Trans>Take this as a wording</Trans>}
        </Button>
      ) : null}
      {drafts.length === 0 ? null : (
        <div className={styles.wordings}>
          {drafts.map((draft, at) => {
            const number = at + 1;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a wording is known by its place alone
              <div key={at} className={styles.wording}>
                <TextArea
                  label={t`Wording ${number}`}
                  rows={4}
                  value={draft}
                  onChange={(text) => onChange(drafts.map((one, k) => (k === at ? text : one)))}
                  error={at === drafts.length - 1 ? error : undefined}
                />
                <Remarks text={draft} />
                <Button
                  kind="plain"
                  label={t`Remove wording ${number}`}
                  onPress={() => onChange(drafts.filter((_, k) => k !== at))}
                >
                  <Trans>Remove</Trans>
                </Button>
              </div>
            );
          })}
        </div>
      )}
    </Flow>
  );
}
