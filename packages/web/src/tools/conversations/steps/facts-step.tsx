// What is there, before anybody says anything: from what the circle holds, written by nobody (TALK28).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { minutesOf, myDateOf, type Paper, shownVersion, type Talk, talkFacts, termsOf } from '@orrery/domain';
import { CalendarCheck, FileText } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { paperPath } from '../../papers/use-papers.ts';
import { useTalkWords } from '../use-talk-words.ts';
import { ActionList } from './action-list.tsx';

export function FactsStep({ circle, talk }: { circle: Circle; talk: Talk }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = useTalkWords(circle);
  const minutes = minutesOf(now);
  const facts = talkFacts(circle.state, talk, circle.inCircle, minutes, myDateOf(state, now));
  const since = words.formats.dayWithYear(words.formats.dayOf(facts.since));
  const papers = [...new Map([...facts.toReview, ...facts.signed].map((one) => [one.id, one])).values()];
  const isNothing = facts.open.length + facts.done.length + facts.dates.length + papers.length === 0;
  const detail = (paper: Paper) =>
    facts.toReview.includes(paper) ? t`up for another look` : t`signed by everybody in it`;
  return (
    <Flow>
      <p className="t-small">
        <Trans>Since {since}. Nobody wrote this, and it is no verdict.</Trans>
      </p>
      {isNothing ? (
        <p>
          <Trans>There is nothing here yet: no dates, papers or actions of yours since then.</Trans>
        </p>
      ) : null}
      {facts.open.length > 0 ? (
        <section>
          <SectionHead level={3}>
            <Trans>Taken on, and open</Trans>
          </SectionHead>
          <ActionList circle={circle} actions={facts.open} />
        </section>
      ) : null}
      {facts.done.length > 0 ? (
        <section>
          <SectionHead level={3}>
            <Trans>Done since then</Trans>
          </SectionHead>
          <ActionList circle={circle} actions={facts.done} />
        </section>
      ) : null}
      {facts.dates.length > 0 ? (
        <section>
          <SectionHead level={3}>
            <Trans>Dates that you had</Trans>
          </SectionHead>
          <List label={t`Dates that you had`}>
            {facts.dates.map(({ date, hours: [from] }) => (
              <ListRow
                key={date.id}
                lead={<CalendarCheck aria-hidden />}
                title={termsOf(date)?.title || t`A date`}
                detail={words.formats.moment(from * 60_000)}
              />
            ))}
          </List>
        </section>
      ) : null}
      {papers.length > 0 ? (
        <section>
          <SectionHead level={3}>
            <Trans>Papers</Trans>
          </SectionHead>
          <List label={t`Papers`}>
            {papers.map((paper) => (
              <ListRow
                key={paper.id}
                lead={<FileText aria-hidden />}
                title={shownVersion(paper, minutes).draft.content.title}
                detail={detail(paper)}
                href={paperPath(circle, paper.id)}
              />
            ))}
          </List>
        </section>
      ) : null}
    </Flow>
  );
}
