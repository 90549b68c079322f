// The first three minutes when time is tight: who, hours, days; then the month with its thinnest week and one remedy;
// and only then whether to keep this. Each step is kept when one goes on and has its address, so nothing is lost by leaving,
// a reload stays where one was, and the browser's own way back goes one step back.
import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, hasBudget, mondayOf, myDateOf } from '@orrery/domain';
import { useLocation, useSearchParams } from 'wouter';
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
import { usePairs, useWho } from './who.tsx';

type StepId = 'who' | 'hours' | 'days' | 'month' | 'keep';

export default function Begin() {
  const { t } = useLingui();
  const { state, now, isSample } = useOrrery();
  const { phase } = useSession();
  const [, go] = useLocation();
  const [query, setQuery] = useSearchParams();
  const who = useWho();
  const hours = useHours();
  const days = useDays();
  const pairs = usePairs();
  const isKept = isSample || (phase.name === 'open' && phase.kept);

  const steps: { id: StepId; title: string }[] = [
    { id: 'who', title: t`Who is it about?` },
    { id: 'hours', title: t`How many hours would you like?` },
    { id: 'days', title: t`When could dates be?` },
    { id: 'month', title: t`The month ahead` },
    // also right after it is kept: what comes then is said there
    ...(isSample || (isKept && query.get('step') !== 'keep')
      ? []
      : [{ id: 'keep' as const, title: t`Keep this?` }]),
  ];
  const asked = steps.findIndex((step) => step.id === query.get('step'));
  // an address from yesterday may lead past what is known today
  const lacksHours = pairs.some(({ relationship }) => !hasBudget(state.time, relationship.id));
  const furthest = pairs.length === 0 ? 0 : lacksHours ? 1 : steps.length - 1;
  const index = Math.min(furthest, Math.max(0, asked));
  const at = steps[index]?.id ?? 'who';
  const turn = (step: StepId, replace = false) => setQuery({ step }, { replace });
  const back = index > 0 ? () => turn(steps[index - 1]?.id ?? 'who', true) : undefined;
  const content = {
    who: who.content,
    hours: hours.content,
    days: days.content,
    month: <Month />,
    keep: null,
  }[at];

  // of this week mostly too little is left to ask anybody for
  const toPlan = () => go(`/time/plan?week=${addDays(mondayOf(myDateOf(state, now)), 7)}`);

  async function next() {
    const saved = at === 'who' ? await who.save() : at === 'hours' ? await hours.save() : await days.save();
    if (saved) onward();
  }
  function onward() {
    const following = steps[index + 1];
    if (following) turn(following.id);
    else toPlan();
  }

  return (
    <Screen title={t`A fair week`} narrow visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}>
      <Steps
        steps={steps}
        at={at}
        onBack={at === 'keep' ? undefined : back}
        onNext={at === 'keep' ? undefined : at === 'month' ? onward : () => void next()}
        next={at === 'month' && isKept ? <Trans>Plan a week</Trans> : undefined}
      >
        {at === 'keep' ? <KeepForm onKept={toPlan} onLater={toPlan} onBack={back} /> : <Flow>{content}</Flow>}
      </Steps>
    </Screen>
  );
}
