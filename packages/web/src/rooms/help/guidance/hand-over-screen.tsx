// When coaching hands over: at once, soon, or side by side (GUIDE4).
import { Trans, useLingui } from '@lingui/react/macro';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

export default function HandOverScreen() {
  const { t } = useLingui();
  return (
    <Screen
      title={t`When coaching hands over`}
      documentTitle={t`Help`}
      back={{ href: '/help/guidance', label: t`For whoever works with clients` }}
      narrow
    >
      <Flow>
        <p>
          <Trans>
            Coaching is for what can be learned and changed. It treats nothing. To hand over is part of the
            work, and is agreed on best in the first session: when, to whom, and what you do until then.
          </Trans>
        </p>
        <section>
          <SectionHead>
            <Trans>At once</Trans>
          </SectionHead>
          <ul>
            <li>
              <Trans>They think of hurting themselves or somebody, or of not living any more.</Trans>
            </li>
            <li>
              <Trans>Somebody hurts, threatens, presses or controls them, or they do so to somebody.</Trans>
            </li>
            <li>
              <Trans>A child or somebody who cannot protect themselves is in danger.</Trans>
            </li>
            <li>
              <Trans>They are not safe to be alone right now: confused, or under something.</Trans>
            </li>
          </ul>
          <p>
            <Trans>
              Then stay with them and call the emergency number or a crisis line together:{' '}
              <TextLink href="/help/now">who can help now</TextLink>. What you have to report depends on where
              you work; know it before you need it. No session with both of them where one is afraid of the
              other.
            </Trans>
          </p>
        </section>
        <section>
          <SectionHead>
            <Trans>To a therapist or a doctor, soon</Trans>
          </SectionHead>
          <ul>
            <li>
              <Trans>
                Sleep, work or eating suffer for weeks, or they drink or take more than they want.
              </Trans>
            </li>
            <li>
              <Trans>Something from earlier comes back and takes over in what happens now.</Trans>
            </li>
            <li>
              <Trans>Low mood, fear or panic stay, whatever is agreed and changed.</Trans>
            </li>
            <li>
              <Trans>The same step fails again and again, and neither of you can say why.</Trans>
            </li>
            <li>
              <Trans>You notice that you explain, interpret or soothe more than you practise.</Trans>
            </li>
          </ul>
        </section>
        <section>
          <SectionHead>
            <Trans>How</Trans>
          </SectionHead>
          <ol>
            <li>
              <Trans>Say what you notice and where your work ends, without a diagnosis.</Trans>
            </li>
            <li>
              <Trans>Offer names of people who know such relationships, and help with the first call.</Trans>
            </li>
            <li>
              <Trans>Agree on whether coaching rests, ends or goes on beside it, and on what.</Trans>
            </li>
            <li>
              <Trans>
                Speak with the therapist only with the client’s yes, and about what they said yes to.
              </Trans>
            </li>
          </ol>
        </section>
      </Flow>
    </Screen>
  );
}
