// Three minutes of kindness towards oneself. Nothing of it is kept, but for a sentence that somebody wants to keep.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OnlyYou } from '../../../../app/only-you.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Flow } from '../../../../ui/flow.tsx';
import { Screen } from '../../../../ui/screen.tsx';
import { Afterwards } from './afterwards.tsx';
import { ThreeMinutes } from './three-minutes.tsx';

export default function KindnessScreen() {
  const { t } = useLingui();
  const [stage, setStage] = useState<'before' | 'within' | 'after'>('before');
  const head = {
    title: t`Three minutes of kindness`,
    back: { href: '/mine/care', label: t`Looking after myself` },
    visibility: <OnlyYou />,
  };
  if (stage === 'within') return <ThreeMinutes head={head} onEnd={() => setStage('after')} />;
  if (stage === 'after') return <Afterwards head={head} onAgain={() => setStage('within')} />;
  return (
    <Screen {...head} narrow>
      <Flow>
        <p className="t-lead">
          <Trans>For when something hurts, or you were hard on yourself.</Trans>
        </p>
        <p>
          <Trans>
            Three steps of a minute each, with your breath. There is no sound, and nothing is kept. You can
            stop at any moment, and pass over what does not fit.
          </Trans>
        </p>
        <ButtonRow>
          <Button kind="main" onPress={() => setStage('within')}>
            <Trans>Begin</Trans>
          </Button>
          <ButtonLink href="/mine/wave">
            <Trans>Too strong for that: ride it like a wave</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    </Screen>
  );
}
