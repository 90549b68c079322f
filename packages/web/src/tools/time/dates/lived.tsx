// After its end: lived as planned, another length, or it did not happen. One tap, and taken back as easily.

import { Trans, useLingui } from '@lingui/react/macro';
import { lengthOfDate, type PlannedDate } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { HoursField } from '../../../ui/hours-field.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useDateLabels, useTimeChoices } from '../field-labels.ts';
import styles from './dates.module.css';

type Answer = 'yes' | 'other' | 'no';

export function Lived({ date }: { date: PlannedDate }) {
  const { t } = useLingui();
  const labels = useDateLabels();
  const { didNotHappen } = useTimeChoices();
  const { act } = useOrrery();
  const formats = useFormats();
  const sentence = useRefusals();
  const { lived } = date.fields;
  const length = lengthOfDate(date);
  const answer: Answer | null =
    lived === null ? null : lived === 0 ? 'no' : lived === length ? 'yes' : 'other';
  const [isOpen, setOpen] = useState(false);
  const [minutes, setMinutes] = useState<number | null>(lived || length);
  const [error, setError] = useState<string | undefined>();

  const tell = async (lived: number) => {
    const told =
      lived === 0 ? (
        <Trans>Noted: it did not happen.</Trans>
      ) : (
        <Trans>Noted: lived, {formats.hoursLong(lived)}.</Trans>
      );
    const changes = lived === 0 ? { lived } : { lived, status: 'accepted' as const };
    const why = await act({ tool: 'time', intent: { type: 'changeDate', date: date.id, changes } }, told);
    setError(why ? sentence(why.code) : undefined);
    if (!why) setOpen(false);
  };

  return (
    <section className={styles.part}>
      <SectionHead>{lived ? <Trans>Lived: {formats.hoursLong(lived)}</Trans> : labels.lived}</SectionHead>
      <Answers<Answer>
        label={labels.lived}
        options={[
          { id: 'yes', label: t`As planned`, mark: 'check' },
          { id: 'other', label: t`Another length`, mark: 'arrows' },
          { id: 'no', label: didNotHappen, mark: 'dash' },
        ]}
        value={isOpen ? 'other' : answer}
        onAnswer={(chosen) => {
          if (chosen === 'other') setOpen(true);
          else void tell(chosen === 'yes' ? length : 0);
        }}
      />
      {isOpen ? (
        <>
          <HoursField
            label={t`How long it was`}
            value={minutes}
            onChange={setMinutes}
            min={15}
            max={20_160}
            error={error}
            autoFocus
          />
          <ButtonRow>
            <Button
              onPress={() => {
                if (minutes === null || Number.isNaN(minutes))
                  setError(t`Please write how long it was, such as 2 or 2:30.`);
                else void tell(minutes);
              }}
            >
              <Trans>Note it</Trans>
            </Button>
            <Button kind="plain" onPress={() => setOpen(false)}>
              <Trans>Leave it as it was</Trans>
            </Button>
          </ButtonRow>
        </>
      ) : error ? (
        <p className={styles.error}>{error}</p>
      ) : null}
    </section>
  );
}
