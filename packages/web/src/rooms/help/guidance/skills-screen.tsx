// Four skills as assignments: what each is, how it is done, where it has its limit, and the tool that it is practised in (GUIDE3).
import { Trans, useLingui } from '@lingui/react/macro';
import { useSample } from '../../../app/sample.tsx';
import { usePhase } from '../../../app/session.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';

export default function SkillsScreen() {
  const { t } = useLingui();
  const phase = usePhase();
  const { loop } = useSample();
  const isOpen = loop !== null || phase.name === 'open';
  const skills = [
    {
      name: t`Let a feeling come and go`,
      what: t`Noticing a feeling in the body and staying with it, without feeding it with thoughts and without acting on it at once.`,
      how: t`Once when it is small, so that it is known when it is large: ten minutes, how strong it is before, midway and after. Bring along what you noticed.`,
      limit: t`Not with memories that overwhelm, and not in order to bear what should stop.`,
      href: '/mine/wave',
      tool: t`Ride a wave`,
    },
    {
      name: t`Tell what happened from the story`,
      what: t`Keeping apart what was said or done, and what one makes of it. A meaning is one of several.`,
      how: t`Once this week: what a camera would have seen, the story about it, two other stories that would fit as well. Then ask your partner about one of them, as a question.`,
      limit: t`Some stories are true. Checking is not talking oneself out of it.`,
      href: '/mine/story',
      tool: t`Check a story`,
    },
    {
      name: t`A life that is one’s own`,
      what: t`People, interests and plans that do not hang on a partner’s calendar, so that an evening apart can be a good one.`,
      how: t`Put down five things for little, some and much energy. Plan one evening apart with one of them, and say afterwards how it was.`,
      limit: t`It fills time; it does not answer whether there is enough time together.`,
      href: '/mine/own-time',
      tool: t`Time of your own`,
    },
    {
      name: t`Know that one can choose`,
      what: t`Seeing that one stays by choice, and what else one could do: accept, ask, change something, step back, leave.`,
      how: t`Write down one choice with three options at least, what each brings soon and later, and what it is true to. Nothing has to be decided.`,
      limit: t`Where saying no is dangerous, being safe comes first.`,
      href: '/mine/choices',
      tool: t`Choices`,
    },
  ];
  return (
    <Screen
      title={t`Four skills, as assignments`}
      documentTitle={t`Help`}
      back={{ href: '/help/guidance', label: t`For whoever works with clients` }}
      narrow
    >
      <Flow>
        <p>
          <Trans>
            To be given as they are, one at a time, or changed. What a client writes in Orrery is theirs
            alone: they tell of it what they like.
          </Trans>
        </p>
        {skills.map(({ name, what, how, limit, href, tool }) => (
          <section key={href}>
            <SectionHead>{name}</SectionHead>
            <Terms>
              <Term name={t`What it is`}>{what}</Term>
              <Term name={t`How it is done`}>{how}</Term>
              <Term name={t`Its limit`}>{limit}</Term>
            </Terms>
            {isOpen ? (
              <div>
                <ButtonLink href={href}>{tool}</ButtonLink>
              </div>
            ) : null}
          </section>
        ))}
        {isOpen ? null : (
          <p className="t-small">
            <Trans>Each is practised in a tool of Orrery, which opens here once something is begun.</Trans>
          </p>
        )}
      </Flow>
    </Screen>
  );
}
