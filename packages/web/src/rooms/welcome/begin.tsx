// The first three minutes when time is tight: who, hours, days; then the month with its thinnest week and one remedy;
// and only then whether to keep this. Each step is kept when one goes on, so nothing is lost by leaving.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../app/orrery.tsx';
import { useSession } from '../../app/session.tsx';
import { me } from '../../ui/appearance.ts';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Steps } from '../../ui/steps.tsx';
import { VisibilityLine } from '../../ui/visibility-line.tsx';
import { KeepForm } from '../lock/keep-form.tsx';
import { useDays } from './days.tsx';
import { useHours } from './hours.tsx';
import { Month } from './month.tsx';
import { useWho } from './who.tsx';

type StepId = 'who' | 'hours' | 'days' | 'month' | 'keep';

export default function Begin() {
  const { t } = useLingui();
  const { isSample } = useOrrery();
  const { phase } = useSession();
  const [, go] = useLocation();
  const [at, setAt] = useState<StepId>('who');
  const who = useWho();
  const hours = useHours();
  const days = useDays();
  const isKept = isSample || (phase.name === 'open' && phase.kept);

  const steps: { id: StepId; title: string }[] = [
    { id: 'who', title: t`Who is it about?` },
    { id: 'hours', title: t`How many hours would you like?` },
    { id: 'days', title: t`When could dates be?` },
    { id: 'month', title: t`The month ahead` },
    ...(isKept ? [] : [{ id: 'keep' as const, title: t`Keep this?` }]),
  ];
  const index = steps.findIndex((step) => step.id === at);
  const content = {
    who: who.content,
    hours: hours.content,
    days: days.content,
    month: <Month />,
    keep: null,
  }[at];

  async function next() {
    const saved = at === 'who' ? await who.save() : at === 'hours' ? await hours.save() : await days.save();
    if (saved) onward();
  }
  function onward() {
    const following = steps[index + 1];
    if (following) setAt(following.id);
    else go('/time/plan');
  }

  return (
    <Screen title={t`A fair week`} narrow visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}>
      <Steps
        steps={steps}
        at={at}
        onBack={index > 0 ? () => setAt(steps[index - 1]?.id ?? 'who') : undefined}
        onNext={at === 'keep' ? undefined : at === 'month' ? onward : () => void next()}
        next={at === 'month' && isKept ? <Trans>Plan a week</Trans> : undefined}
      >
        {at === 'keep' ? (
          <KeepForm onKept={() => go('/time/plan')} onLater={() => go('/time/plan')} />
        ) : (
          <Flow>{content}</Flow>
        )}
      </Steps>
    </Screen>
  );
}
