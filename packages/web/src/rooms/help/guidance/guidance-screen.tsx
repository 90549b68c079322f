// For therapists, coaches and whoever else works with people who love more than one: what a secondary partner’s distress is, and is not.
import { Trans, useLingui } from '@lingui/react/macro';
import { DoorOpen, Dumbbell, HeartHandshake, PersonStanding } from 'lucide-react';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';

export default function GuidanceScreen() {
  const { t } = useLingui();
  return (
    <Screen
      title={t`For whoever works with clients`}
      documentTitle={t`Help`}
      back={{ href: '/help', label: t`Help` }}
      narrow
    >
      <Flow>
        <p>
          <Trans>
            For therapists, coaches and counsellors, and for anybody who would like to show them something. It
            is about clients whose partner has another relationship that comes first. It can be read in a few
            minutes, and replaces no training.
          </Trans>
        </p>
        <section>
          <SectionHead>
            <Trans>What helps to keep in mind</Trans>
          </SectionHead>
          <Terms>
            <Term name={t`It was chosen`}>
              <Trans>
                They are in this relationship because something in it is good for them. Work from where they
                are and for what they want; ask, before you suppose.
              </Trans>
            </Term>
            <Term name={t`It can be good`}>
              <Trans>
                Not coming first suits some people well: those with work, art, children or other loves that
                fill their days, and those who like to be free. Others come to like it once they have a few
                skills for it.
              </Trans>
            </Term>
            <Term name={t`It can be hard`}>
              <Trans>
                Not knowing, jealousy, evenings alone: this is felt often, and is no proof that something is
                wrong with them or with how they love. It can also show what they need and have never said.
              </Trans>
            </Term>
            <Term name={t`What we bring`}>
              <Trans>
                Most of us grew up with couples as the measure. Then “leave” comes to mind early, and passes
                over what the client came for.
              </Trans>
            </Term>
            <Term name={t`What stays`}>
              <Trans>
                What they learn here, bearing a feeling, checking a story, having a life of their own,
                choosing, serves them in every relationship, also in the next one.
              </Trans>
            </Term>
          </Terms>
        </section>
        <section>
          <SectionHead>
            <Trans>Further</Trans>
          </SectionHead>
          <List label={t`Further`}>
            <ListRow
              lead={<DoorOpen aria-hidden />}
              title={t`Before you advise to leave`}
              detail={t`A few questions to yourself; nothing is kept`}
              href="/help/guidance/leaving"
            />
            <ListRow
              lead={<PersonStanding aria-hidden />}
              title={t`Staying oneself while close`}
              detail={t`What differentiation is, and what it is not`}
              href="/help/guidance/oneself"
            />
            <ListRow
              lead={<Dumbbell aria-hidden />}
              title={t`Four skills, as assignments`}
              detail={t`What each is, how it is done, and where`}
              href="/help/guidance/skills"
            />
            <ListRow
              lead={<HeartHandshake aria-hidden />}
              title={t`When coaching hands over`}
              detail={t`To therapy, to a doctor, or to help at once`}
              href="/help/guidance/hand-over"
            />
          </List>
        </section>
      </Flow>
    </Screen>
  );
}
