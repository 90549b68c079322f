// Writing a pledge: the words for slow and stop first, then what one may do together, each for itself, and what holds around it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { PLEDGE_TEXTS, PledgeContent } from '@orrery/domain';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/field-parts.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import styles from '../papers.module.css';
import { usePledgeLabels } from './pledge-labels.ts';

const mostActivities = 60;

export function PledgeFields(props: {
  content: PledgeContent;
  onWrite: (changes: Partial<PledgeContent>) => void;
  error: (field: string) => string | undefined;
}) {
  const { content, onWrite, error } = props;
  const { t } = useLingui();
  const { newId } = useOrrery();
  const { tell } = useToasts();
  const labels = usePledgeLabels();
  const { activities } = content;
  const text = (field: (typeof PLEDGE_TEXTS)[number], label: string, hint?: string): ReactNode => (
    <TextArea
      label={label}
      hint={hint}
      optional={field !== 'slow' && field !== 'stop'}
      rows={field === 'slow' || field === 'stop' ? 1 : 2}
      value={content[field]}
      onChange={(written) => onWrite({ [field]: written })}
      error={error(field)}
    />
  );
  return (
    <>
      {text('slow', labels.slow, t`And what one does when one cannot speak: a hand laid flat, say.`)}
      {text('stop', labels.stop)}
      <section>
        <SectionHead>
          <Trans>What we may do together</Trans>
        </SectionHead>
        <Flow>
          <p className="t-caption">
            <Trans>
              Each of you answers each of these for yourself, and takes it back alone and at once.
            </Trans>
          </p>
          {activities.map((activity, k) => {
            const number = k + 1;
            return (
              <div key={activity.id} className={styles.line}>
                <TextArea
                  label={t`Activity ${number}`}
                  rows={1}
                  value={activity.text}
                  onChange={(written) =>
                    onWrite({
                      activities: activities.map((one, l) => (l === k ? { ...one, text: written } : one)),
                    })
                  }
                  error={error(`activities.${k}`)}
                />
                <IconButton
                  label={t`Take activity ${number} out`}
                  icon={<Trash2 aria-hidden />}
                  onPress={() => {
                    onWrite({ activities: activities.filter(({ id }) => id !== activity.id) });
                    tell({
                      words: <Trans>The activity is gone.</Trans>,
                      undo: () => onWrite({ activities }),
                    });
                  }}
                />
              </div>
            );
          })}
          {error('activities') ? <ErrorLine>{error('activities')}</ErrorLine> : null}
          {activities.length < mostActivities ? (
            <div>
              <Button
                kind="plain"
                icon={<Plus aria-hidden />}
                onPress={() => onWrite({ activities: [...activities, { id: newId(), text: '' }] })}
              >
                <Trans>Add an activity</Trans>
              </Button>
            </div>
          ) : null}
        </Flow>
      </section>
      {text('limits', labels.limits, t`What is not done, whatever else is said. No reason needed.`)}
      {text(
        'safer',
        labels.safer,
        t`What protects, how often each is tested, and who is told. Results belong elsewhere.`,
      )}
      {text('aftercare', labels.aftercare, t`What each of you would like when it is over, or was paused.`)}
    </>
  );
}
