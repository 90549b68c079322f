// The steps of every conversation, alone or together: how long it takes in all, where one is, and one step at a time.
import { Trans } from '@lingui/react/macro';
import { type StepOf, stepsOf, TALK_KINDS, type TalkStep } from '@orrery/domain';
import type { ReactNode } from 'react';
import { Flow } from '../../ui/flow.tsx';
import { Steps } from '../../ui/steps.tsx';

interface GuidedProps<Kind extends keyof typeof TALK_KINDS> {
  kind: Kind;
  short?: boolean;
  titles: Readonly<Record<StepOf<Kind>, string>>;
  /** The step that the address names; the first where it names none. */
  at: string | null;
  onTurn: (step: StepOf<Kind>, back: boolean) => void;
  /** Does what a step needs before it is left; false stays. */
  onLeave?: (step: StepOf<Kind>) => Promise<boolean>;
  onFinish: () => void;
  finish: ReactNode;
  /** What stands before how long it takes. */
  about?: ReactNode;
  children: (step: TalkStep<StepOf<Kind>>) => ReactNode;
}

export function Guided<Kind extends keyof typeof TALK_KINDS>(props: GuidedProps<Kind>) {
  const { kind, short = false, titles, onTurn, onLeave, onFinish, finish, about, children } = props;
  const steps = stepsOf(kind, short);
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === props.at),
  );
  const step = steps[index] as TalkStep<StepOf<Kind>>;
  const minutes = TALK_KINDS[kind].minutes[short ? 'short' : 'whole'];
  const turn = (to: number, back: boolean) => {
    const next = steps[to];
    if (next) onTurn(next.id, back);
  };
  async function onward() {
    if (onLeave && !(await onLeave(step.id))) return;
    if (index + 1 < steps.length) turn(index + 1, false);
    else onFinish();
  }
  return (
    <>
      <p className="t-small">
        {about} <Trans>About {minutes} minutes; stop whenever you like.</Trans>
      </p>
      <Steps
        steps={steps.map(({ id }) => ({ id, title: titles[id] }))}
        at={step.id}
        onBack={index > 0 ? () => turn(index - 1, true) : undefined}
        onNext={() => void onward()}
        next={index + 1 === steps.length ? finish : undefined}
      >
        <Flow>{children(step)}</Flow>
      </Steps>
    </>
  );
}
