// What titles and licences say, and where to look: only what holds everywhere, and no address that may be wrong (CHOOSE8).
import { Trans, useLingui } from '@lingui/react/macro';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';

export default function TitlesScreen() {
  const { t } = useLingui();
  return (
    <Screen
      title={t`Titles and licences`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/choosing', label: t`Choosing somebody` }}
      narrow
    >
      <Flow>
        <p>
          <Trans>
            What somebody may call themselves, and what they may treat, depends on where they work. This is
            what holds in most places; for yours, ask, and look it up.
          </Trans>
        </p>
        <section>
          <SectionHead>
            <Trans>Therapists</Trans>
          </SectionHead>
          <Terms>
            <Term name={t`The title`}>
              <Trans>
                In many places only those with a licence or a registration may call themselves psychotherapist
                or psychologist. In others some of these words are free, and “therapist” alone often is. So
                ask what theirs stands for.
              </Trans>
            </Term>
            <Term name={t`The licence`}>
              <Trans>
                It says what somebody was trained in and that somebody watches over it. It says nothing of
                what they know of loving more than one person; that is what the questions are for.
              </Trans>
            </Term>
            <Term name={t`Where to look`}>
              <Trans>
                Where a profession is licensed, there mostly is a public register: of the country, the state
                or the profession’s own board. Ask who keeps it and under which number they stand there, and
                find the register yourself rather than by a link that you were sent.
              </Trans>
            </Term>
            <Term name={t`In training`}>
              <Trans>
                Some work under the licence of somebody who supervises them. That can be good and cost less.
                They will tell you whose it is.
              </Trans>
            </Term>
            <Term name={t`From afar`}>
              <Trans>
                A licence mostly holds for a place, and what counts is often where you are during the session.
                Ask whether they may work with you where you live.
              </Trans>
            </Term>
          </Terms>
        </section>
        <section>
          <SectionHead>
            <Trans>Coaches</Trans>
          </SectionHead>
          <Terms>
            <Term name={t`The title`}>
              <Trans>
                Anybody may call themselves a coach almost everywhere. A certificate comes from a school or an
                association: it tells of training, and is no licence to treat anything.
              </Trans>
            </Term>
            <Term name={t`Where to look`}>
              <Trans>
                If they name an association, ask whether it has a list of members, a code of ethics and a way
                to complain, and look there. If they name none, go by what they did before and by whom you may
                ask.
              </Trans>
            </Term>
            <Term name={t`Their limit`}>
              <Trans>
                A coach treats no illness. A good one says when something belongs with a therapist or a
                doctor.
              </Trans>
            </Term>
          </Terms>
        </section>
        <section>
          <SectionHead>
            <Trans>If somebody will not say</Trans>
          </SectionHead>
          <p>
            <Trans>
              It is an ordinary thing to ask, and those who have a licence are used to it. You can take your
              time, and you can leave after a first session without a reason.
            </Trans>
          </p>
        </section>
      </Flow>
    </Screen>
  );
}
