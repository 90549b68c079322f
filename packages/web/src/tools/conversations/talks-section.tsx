// The conversations of a circle on its page: what is open, and the way to all of them.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { openTalks } from '@orrery/domain';
import { MessagesSquare } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { othersOf } from '../together/use-circles.ts';
import { TalkRow } from './talk-row.tsx';
import { talksPath, talksSeen } from './use-talks.ts';

export function TalksSection({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const conversations = talksSeen(circle, now);
  const open = openTalks(conversations, circle.inCircle);
  if (conversations.talks.size === 0 && othersOf(circle).length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Conversations</Trans>
      </SectionHead>
      <List label={t`Conversations`}>
        {open.map((talk) => (
          <TalkRow key={talk.id} circle={circle} talk={talk} strong />
        ))}
        <ListRow
          lead={<MessagesSquare aria-hidden />}
          title={<Trans>Check-ins and repairs</Trans>}
          detail={<Trans>Talk in turns, with topics that you collect for yourself until then</Trans>}
          href={talksPath(circle)}
        />
      </List>
    </section>
  );
}
