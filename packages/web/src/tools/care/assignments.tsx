// What a provider suggests to a client, and that it is done, which the client alone tells, and nothing more (CARE27–CARE29).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { assignmentsInCare, type CareIntent, minutesOf, type SeenAssignment } from '@orrery/domain';
import { Lightbulb } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOrrery, type Why } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Answers } from '../../ui/answers.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { pathOf } from '../together/use-circles.ts';
import { useCircleRefusals } from '../together/use-refusals.ts';
import { othersAtWork } from './begun.ts';
import { useAssignable } from './use-assignable.ts';

export function Assignments({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const { me } = circle.inCircle;
  const { isProvider } = circle;
  const all = assignmentsInCare(circle.state, circle.inCareSpace, now).filter(
    ({ assignment, provider }) => (isProvider ? provider : assignment.fields.client) === me,
  );
  const hasBegun = othersAtWork(circle, minutesOf(now)).some(({ terms }) => terms !== undefined);
  if (all.length === 0 && !(isProvider && hasBegun)) return null;

  async function act(intent: CareIntent, told: ReactNode) {
    const done = await circle.intend({ tool: 'care', intent });
    tell({ words: done.ok ? told : sentence(done.why as Why) });
  }
  return (
    <section>
      <SectionHead>
        <Trans>Suggested</Trans>
      </SectionHead>
      <Flow>
        {all.length > 0 ? (
          <List label={t`Suggested`}>
            {all.map((one) => (
              <Row key={one.assignment.id} circle={circle} one={one} onAct={act} />
            ))}
          </List>
        ) : null}
        {isProvider ? (
          <ButtonRow>
            <ButtonLink href={`${pathOf(circle.id)}/suggest`}>
              <Trans>Suggest something</Trans>
            </ButtonLink>
          </ButtonRow>
        ) : (
          <p className="t-caption">
            <Trans>
              You need do none of it. What you write stays yours: all that is told is what you answer here.
            </Trans>
          </p>
        )}
      </Flow>
    </section>
  );
}

function Row(props: {
  circle: Circle;
  one: SeenAssignment;
  onAct: (intent: CareIntent, told: ReactNode) => Promise<void>;
}) {
  const { circle, one, onAct } = props;
  const { t } = useLingui();
  const { fullDay, capital } = useFormats();
  const { names, places } = useAssignable();
  const { assignment, id, isDone, provider } = one;
  const { client, opens, text, by } = assignment.fields;
  const other = circle.isProvider ? client : provider;
  const name = circle.members().find((member) => member.id === other)?.name || t`somebody without a name`;
  const day = by && fullDay(by);
  const tool = names[opens];
  return (
    <ListRow
      lead={<Lightbulb aria-hidden />}
      title={tool}
      detail={[capital(name), day && t`by ${day}`, circle.isProvider && isDone && t`told done`]
        .filter(Boolean)
        .join(' · ')}
      below={
        <Flow>
          {text ? <blockquote className="t-sentence">{text}</blockquote> : null}
          {circle.isProvider ? (
            <ButtonRow>
              <Button
                kind="plain"
                onPress={() =>
                  void onAct({ type: 'withdrawAssignment', assignment: id }, <Trans>Taken back</Trans>)
                }
              >
                <Trans>Take it back</Trans>
              </Button>
            </ButtonRow>
          ) : (
            <>
              <ButtonRow>
                <ButtonLink href={places[opens]}>
                  <Trans>Open: {tool}</Trans>
                </ButtonLink>
              </ButtonRow>
              <Answers
                label={t`What ${name} hears of it: ${tool}`}
                options={[
                  { id: 'done', label: t`It is done`, mark: 'check' },
                  { id: 'open', label: t`Say nothing`, mark: 'dash' },
                ]}
                value={isDone ? 'done' : 'open'}
                onAnswer={(says) =>
                  void onAct(
                    { type: 'tellAssignment', assignment: assignment.id, says },
                    says === 'done' ? (
                      <Trans>{name} hears that it is done, and nothing else.</Trans>
                    ) : (
                      <Trans>Taken back: it counts as not told.</Trans>
                    ),
                  )
                }
              />
            </>
          )}
        </Flow>
      }
    />
  );
}
