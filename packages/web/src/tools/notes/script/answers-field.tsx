// What somebody may answer, and what one would say to that: the cards of a rehearsal.
import { Trans, useLingui } from '@lingui/react/macro';
import type { NoteFields } from '@orrery/domain';
import { Plus } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import styles from './script.module.css';

type Answers = NoteFields['answers'];
const most = 20;

export interface AnswersFieldProps {
  value: Answers;
  onChange: (answers: Answers) => void;
  error?: string | undefined;
}

export function AnswersField({ value, onChange, error }: AnswersFieldProps) {
  const { t } = useLingui();
  const write = (at: number, changes: Partial<Answers[number]>) =>
    onChange(value.map((one, k) => (k === at ? { ...one, ...changes } : one)));
  return (
    <Flow>
      <p className="t-small">
        <Trans>The kind answer, the tired one, the one you are afraid of. You can rehearse with them.</Trans>
      </p>
      {value.map((answer, at) => {
        const number = at + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place alone
          <div key={at} className={styles.answer}>
            <TextField
              label={t`They say, ${number}`}
              value={answer.says}
              onChange={(says) => write(at, { says })}
              error={at === value.length - 1 ? error : undefined}
            />
            <TextArea
              label={t`I say to that, ${number}`}
              value={answer.mine}
              onChange={(mine) => write(at, { mine })}
            />
            <Button
              kind="plain"
              label={t`Remove answer ${number}`}
              onPress={() => onChange(value.filter((_, k) => k !== at))}
            >
              <Trans>Remove</Trans>
            </Button>
          </div>
        );
      })}
      {value.length < most ? (
        <Button icon={<Plus aria-hidden />} onPress={() => onChange([...value, { says: '', mine: '' }])}>
          {value.length === 0 ? <Trans>Add an answer</Trans> : <Trans>Another answer</Trans>}
        </Button>
      ) : null}
    </Flow>
  );
}
