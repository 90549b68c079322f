// What Orrery is and is not, how to leave at once, who can read what, and the keys that help.
import { Trans, useLingui } from '@lingui/react/macro';
import { LifeBuoy } from 'lucide-react';
import { useSample } from '../../app/sample.tsx';
import { usePhase } from '../../app/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { SomebodyClose } from './somebody-close.tsx';

export default function Help() {
  const { t } = useLingui();
  const phase = usePhase();
  const { loop } = useSample();
  return (
    <Screen title={t`Help`} narrow>
      <Flow>
        <ButtonLink wide href="/help/now" icon={<LifeBuoy aria-hidden />}>
          <Trans>Getting help now</Trans>
        </ButtonLink>
        <section>
          <SectionHead>
            <Trans>Leaving at once</Trans>
          </SectionHead>
          <p>
            <Trans>
              Exit, at the top of every page, hides the page and goes somewhere else. Pressing Escape three
              times does the same. With a passphrase it locks as well; without one, whoever opens Orrery again
              on this device can read everything. The browser’s own history still shows that this address was
              visited; a private window leaves less behind.
            </Trans>
          </p>
        </section>
        <section>
          <SectionHead>
            <Trans>Leaving a relationship</Trans>
          </SectionHead>
          <p>
            <Trans>
              For whoever thinks about it, or only wants to know:{' '}
              <TextLink href="/help/more">leaving safely</TextLink>. Nothing is kept of it that you read
              there.
            </Trans>
          </p>
        </section>
        <section>
          <SectionHead>
            <Trans>Who can read this</Trans>
          </SectionHead>
          <p>
            <Trans>
              Under every title stands who can read what is there. “Only you” is sealed on your devices. With
              a kit, a sealed copy lies at a relay as well, which cannot read it. Where others are named, they
              read it too. An unlocked device in other hands shows everything, so lock it when you go; with no
              passphrase set, lock the device itself.
            </Trans>
          </p>
        </section>
        {loop !== null || phase.name === 'open' ? (
          <section>
            <SectionHead>
              <Trans>Talking to somebody from outside</Trans>
            </SectionHead>
            <p>
              <Trans>
                What speaks for a therapist, for a coach or for both:{' '}
                <TextLink href="/mine/support">a few things to tick</TextLink>. Nothing of it is kept unless
                you say so. <TextLink href="/mine/choosing">Choosing somebody</TextLink> has what to ask them.
              </Trans>
            </p>
          </section>
        ) : null}
        <section>
          <SectionHead>
            <Trans>For whoever works with clients</Trans>
          </SectionHead>
          <p>
            <Trans>
              Therapists, coaches and counsellors find <TextLink href="/help/guidance">a few pages</TextLink>{' '}
              here on clients whose partner has another relationship that comes first.
            </Trans>
          </p>
        </section>
        <SomebodyClose />
        <section>
          <SectionHead>
            <Trans>How a week is planned</Trans>
          </SectionHead>
          <Terms>
            <Term name={t`Floor`}>
              <Trans>
                The least that keeps a relationship well. It comes before every wish, whatever the tier.
              </Trans>
            </Term>
            <Term name={t`Wish`}>
              <Trans>What you would like. Whoever has least of a wish comes first.</Trans>
            </Term>
            <Term name={t`Most`}>
              <Trans>More than this is never planned.</Trans>
            </Term>
            <Term name={t`Protected time`}>
              <Trans>Time without obligations. Nothing is ever planned over it.</Trans>
            </Term>
            <Term name={t`Proven`}>
              <Trans>
                The plan was compared with every other one there could be: none meets what you entered better.
                Where that is not known, the gap is said instead.
              </Trans>
            </Term>
          </Terms>
        </section>
        <section>
          <SectionHead>
            <Trans>Keys</Trans>
          </SectionHead>
          <Terms>
            <Term name={t`Escape, three times`}>
              <Trans>Leave at once</Trans>
            </Term>
            <Term name={t`Tab and arrows`}>
              <Trans>Through a page, and within the map and the week</Trans>
            </Term>
            <Term name={t`M, on a date`}>
              <Trans>Move it with the arrows; Enter puts it down, Escape lets go</Trans>
            </Term>
          </Terms>
        </section>
        <section>
          <SectionHead>
            <Trans>What this is not</Trans>
          </SectionHead>
          <p>
            <Trans>
              Orrery helps you see, plan and talk. It is no therapist and gives no verdict on anybody’s
              relationships. If somebody is hurting you, or you fear that you might hurt yourself, please turn
              to people who can help: <TextLink href="/help/now">numbers to call now</TextLink>.
            </Trans>
          </p>
        </section>
      </Flow>
    </Screen>
  );
}
