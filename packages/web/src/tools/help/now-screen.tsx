// Getting help now: the number for right now first. Needs nothing to be begun or open, and no network; what is one's own comes with
// what is open.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { useSample } from '../../app/sample.tsx';
import { usePhase } from '../../app/session.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { countryHere, countryOf } from './country.ts';
import { OwnWays } from './own-ways.tsx';
import { Places } from './places.tsx';
import { SayIt } from './say-it.tsx';

export default function NowScreen() {
  const phase = usePhase();
  const { loop } = useSample();
  const { dismiss } = useToasts();
  // whatever was told a moment ago may not lie over a number
  useEffect(dismiss, [dismiss]);
  return loop || phase.name === 'open' ? <WithMine /> : <Bare />;
}

function Bare() {
  const [country, choose] = useState(countryHere);
  return <Now places={<Places country={country} onChoose={choose} />} />;
}

function WithMine() {
  const { state, attempt } = useOrrery();
  const choose = (country: string) =>
    void attempt({ tool: 'help', intent: { type: 'chooseCountry', country } });
  return (
    <Now
      visibility={<OnlyYou />}
      places={<Places country={countryOf(state)} onChoose={choose} />}
      own={
        <>
          <OwnWays />
          <SayIt />
        </>
      }
    />
  );
}

function Now({ places, own, visibility }: { places: ReactNode; own?: ReactNode; visibility?: ReactNode }) {
  const { t } = useLingui();
  return (
    <Screen
      title={t`Getting help now`}
      documentTitle={t`Help`}
      back={{ href: '/help', label: t`Help` }}
      visibility={visibility}
      narrow
    >
      <Flow>
        {places}
        {own}
        <section>
          <SectionHead>
            <Trans>What Orrery does here</Trans>
          </SectionHead>
          <p>
            <Trans>
              Nothing by itself. It is no therapist and no emergency service; it sends nothing to anybody, and
              calls nobody but whom you call.
            </Trans>
          </p>
        </section>
      </Flow>
    </Screen>
  );
}
