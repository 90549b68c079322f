// Nothing is told: because there is too little yet, or because nothing stands out. Both are said as what they are.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { notesOf } from '@orrery/domain';
import { NEED, type Report } from '@orrery/domain/patterns';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import styles from './patterns.module.css';
import { comparisonsIn } from './report.ts';

/** From so many on, notes can be laid side by side. */
const besideFrom = 3;

export function Silence({ report }: { report: Report }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const counted = report.baseline?.notes.length ?? 0;
  const isAnyCompared = comparisonsIn(report).length > 0;
  const [have, need] = [formats.number(counted, 0), formats.number(2 * NEED, 0)];
  const side = formats.number(NEED, 0);
  return (
    <div className={styles.findings}>
      {isAnyCompared ? (
        <>
          <p className="t-title">
            {plural(counted, { one: 'Nothing stands out in # note', other: 'Nothing stands out in # notes' })}
          </p>
          <p>
            <Trans>
              That is an answer, too. Whatever differs here, chance alone would do often enough. What is plain
              shows from about eighty notes on, and what is finer from about a hundred and sixty.
            </Trans>
          </p>
        </>
      ) : (
        <>
          <p className="t-title">
            {counted === 0 ? t`Not enough yet` : t`Not enough yet: ${have} of ${need} notes`}
          </p>
          <p>
            <Trans>
              Notes are set beside your other notes, at least {side} on each side. Those count that say how
              strong a feeling was.
            </Trans>
          </p>
        </>
      )}
      {notesOf(state.notes).length >= besideFrom ? (
        <p>
          <Trans>
            What you have can be read <TextLink href="/mine/side-by-side">side by side</TextLink>, without any
            counting.
          </Trans>
        </p>
      ) : (
        <p>
          <TextLink href="/mine/write">
            <Trans>Write a note</Trans>
          </TextLink>
        </p>
      )}
    </div>
  );
}
