// Differentiation of self, for whoever works with clients: what it is, what it is not, how one sees and supports it.
import { Trans, useLingui } from '@lingui/react/macro';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';

export default function OneselfScreen() {
  const { t } = useLingui();
  return (
    <Screen
      title={t`Staying oneself while close`}
      documentTitle={t`Help`}
      back={{ href: '/help/guidance', label: t`For whoever works with clients` }}
      narrow
    >
      <Flow>
        <p>
          <Trans>
            Differentiation of self means to stay close to somebody and still know what one feels, thinks and
            wants. Somebody who does not come first needs it early, as a partner’s calendar can otherwise
            become the measure of their worth.
          </Trans>
        </p>
        <section>
          <SectionHead>
            <Trans>How it shows</Trans>
          </SectionHead>
          <ul>
            <li>
              <Trans>
                They can say “I want this” without having to win, and hear no without falling apart.
              </Trans>
            </li>
            <li>
              <Trans>They can be sad about an evening and still have the evening.</Trans>
            </li>
            <li>
              <Trans>They ask instead of guessing, and wait for the answer.</Trans>
            </li>
            <li>
              <Trans>They can say what they would do if it stayed as it is.</Trans>
            </li>
          </ul>
        </section>
        <section>
          <SectionHead>
            <Trans>What it is not</Trans>
          </SectionHead>
          <Terms>
            <Term name={t`Not needing less`}>
              <Trans>Needs are said, not trained away. Being easy to have is no aim.</Trans>
            </Term>
            <Term name={t`Not bearing all`}>
              <Trans>
                Who learns to stay calm while they are treated badly has not grown. Look at what happens, too.
              </Trans>
            </Term>
            <Term name={t`Not theirs alone`}>
              <Trans>
                The one in the middle has as much to learn: to say what they can give, and to stand by it with
                both.
              </Trans>
            </Term>
          </Terms>
        </section>
        <section>
          <SectionHead>
            <Trans>What supports it</Trans>
          </SectionHead>
          <ul>
            <li>
              <Trans>Ask for their own view before anybody else’s, also before yours.</Trans>
            </li>
            <li>
              <Trans>Slow down where they answer for their partner.</Trans>
            </li>
            <li>
              <Trans>Take a small step that depends on nobody else, and look at it next time.</Trans>
            </li>
          </ul>
        </section>
      </Flow>
    </Screen>
  );
}
