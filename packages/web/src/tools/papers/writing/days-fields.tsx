// When to look at it again, and how long it holds.
import { Trans, useLingui } from '@lingui/react/macro';
import { KINDS, myDateOf, myZone } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import type { WrittenDraft } from './use-paper-draft.ts';

export function DaysFields(props: {
  draft: WrittenDraft;
  error: (field: string) => string | undefined;
  onTouch: () => void;
}) {
  const { draft, error, onTouch } = props;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const { kind, review, ends } = draft.values.content;
  const isPledge = kind === 'pledge';
  const { isOwn } = KINDS[kind];
  const today = myDateOf(state, now);
  return (
    <section>
      <SectionHead>
        <Trans>In time</Trans>
      </SectionHead>
      <Flow>
        <DateField
          label={t`Look at it again on`}
          optional
          hint={
            isOwn
              ? t`On that day it stands on Today for you.`
              : t`On that day it stands on Today for each of you.`
          }
          min={today}
          value={review || null}
          onChange={(day) => {
            onTouch();
            draft.write({ review: day ?? '' });
          }}
          error={error('review')}
        />
        <DateField
          label={t`Its last day`}
          optional={!isPledge}
          hint={
            isPledge
              ? t`Within a year. After that day nothing in it is agreed to any more, until all of you sign anew.`
              : isOwn
                ? t`After that day it asks nobody anything any more. Without one it holds until you withdraw it.`
                : t`After that day it is not in force, whatever was said. Without one it holds until one of you withdraws.`
          }
          min={today}
          value={ends.until || null}
          onChange={(day) => {
            onTouch();
            draft.write({ ends: { until: day ?? '', zone: day ? myZone(state) : '' } });
          }}
          error={error('ends')}
        />
      </Flow>
    </section>
  );
}
