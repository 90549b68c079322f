// Leaving safely: plain and practical. It tells nobody to leave or to stay, and keeps nothing of who read it (docs/decisions/0058).
import { Trans, useLingui } from '@lingui/react/macro';
import { useSample } from '../../../app/sample.tsx';
import { usePhase } from '../../../app/session.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { AccountsPart } from './accounts-part.tsx';
import { BeforePart } from './before-part.tsx';

export default function LeavingScreen() {
  const { t } = useLingui();
  const phase = usePhase();
  const { loop } = useSample();
  // it is also there for those who have nothing here yet
  const isOpen = loop !== null || phase.name === 'open';
  return (
    <Screen
      title={t`Leaving safely`}
      documentTitle={t`Help`}
      back={isOpen ? { href: '/mine/compass', label: t`My compass` } : { href: '/help', label: t`Help` }}
      narrow
    >
      <Flow>
        <p className="t-lead">
          <Trans>
            For whoever thinks about leaving, and for whoever only wants to know. It says neither that you
            should go nor that you should stay. Take from it what fits.
          </Trans>
        </p>
        <p>
          <Trans>
            There is nothing to tick or to fill in here: it would be a trace. Exit, at the top, takes this
            page off the screen at once.
          </Trans>
        </p>
        <section>
          <SectionHead>
            <Trans>If it could be dangerous</Trans>
          </SectionHead>
          <Flow>
            <p>
              <Trans>
                In danger now, call the emergency number.{' '}
                <TextLink href="/help/now">Who can help now</TextLink> lists numbers by country, also for a
                talk without a name.
              </Trans>
            </p>
            <p>
              <Trans>
                The time of leaving and the weeks after it can be the most dangerous ones. If you are afraid
                of somebody, you owe them no announcement, no talk and no reason. Plan it with people who know
                such situations before you say anything: an advice centre, a shelter or a helpline. Calling
                them decides nothing.
              </Trans>
            </p>
            <ul>
              <li>
                <Trans>Go when nobody expects it of you, and when they are away or others are there.</Trans>
              </li>
              <li>
                <Trans>
                  Agree on a word with somebody: when you say or write it, they come, or call for help.
                </Trans>
              </li>
              <li>
                <Trans>
                  If it gets loud before that, stay near a door. Kitchen, bathroom and garage are poor places
                  to be.
                </Trans>
              </li>
              <li>
                <Trans>
                  You can go without anything that stands on this page. Things can be fetched later, with
                  others, in many places with the police.
                </Trans>
              </li>
              <li>
                <Trans>Afterwards, change ways and times that they know, and tell those around you.</Trans>
              </li>
            </ul>
          </Flow>
        </section>
        <BeforePart />
        <AccountsPart />
        <section>
          <SectionHead>
            <Trans>When more than two are concerned</Trans>
          </SectionHead>
          <p>
            <Trans>
              You can leave one relationship and keep others; nobody else decides that for you. Think of who
              shares a home, a calendar or children with whom, and of whom you tell first. Whoever has to keep
              a secret for you should know until when, and should be free to say no.
            </Trans>
          </p>
        </section>
        <section>
          <SectionHead>
            <Trans>If nobody needs to be afraid</Trans>
          </SectionHead>
          <p>
            <Trans>
              Then a calm hour, plain words and a place for the first night help everybody, you included. You
              need no proof that it is bad enough. If it helps to find the words beforehand, there is a page
              for that among your scripts.
            </Trans>
          </p>
        </section>
        <section>
          <SectionHead>
            <Trans>What can wait</Trans>
          </SectionHead>
          <Flow>
            <ul>
              <li>
                <Trans>Who keeps what, and who paid for it.</Trans>
              </li>
              <li>
                <Trans>A last talk, explaining yourself, being understood.</Trans>
              </li>
              <li>
                <Trans>Telling everybody.</Trans>
              </li>
              <li>
                <Trans>
                  What it is called, and whether it is for good. Going for a few nights is also going.
                </Trans>
              </li>
            </ul>
          </Flow>
        </section>
        <section>
          <SectionHead>
            <Trans>Whom to turn to</Trans>
          </SectionHead>
          <p>
            <TextLink href="/help/now">
              <Trans>Who can help now, by country</Trans>
            </TextLink>
          </p>
        </section>
      </Flow>
    </Screen>
  );
}
