// On the page of a circle: the ways to what is shared in it, and to what it sees of my time.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { levelIn } from '@orrery/domain';
import { CalendarClock, Inbox, Orbit, User } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { pathOf } from '../use-circles.ts';
import { useSharedWords } from './shared-words.ts';

export function SharedSection({ circles, circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { levels } = useSharedWords();
  const seen = circles.sharing.seen(circle.id);
  const own = seen.filter(({ by }) => by === circle.space.me).length;
  const theirs = seen.length - own;
  const counted = [
    theirs > 0 ? plural(theirs, { one: '# thing from others', other: '# things from others' }) : '',
    own > 0 ? plural(own, { one: '# from you', other: '# from you' }) : '',
  ].filter(Boolean);
  return (
    <section>
      <SectionHead>
        <Trans>Shared</Trans>
      </SectionHead>
      <List label={t`Shared`}>
        <ListRow
          lead={<Orbit aria-hidden />}
          title={<Trans>The map of the circle</Trans>}
          detail={<Trans>Who is with whom, as far as each wants it seen</Trans>}
          href={`${pathOf(circle.id)}/map`}
        />
        <ListRow
          lead={<Inbox aria-hidden />}
          title={<Trans>What is shared here</Trans>}
          detail={counted.length > 0 ? counted.join(', ') : <Trans>Nothing yet</Trans>}
          href={`${pathOf(circle.id)}/shared`}
        />
        <ListRow
          lead={<User aria-hidden />}
          title={<Trans>Who is who on your map</Trans>}
          detail={<Trans>For you alone</Trans>}
          href={`${pathOf(circle.id)}/who`}
        />
        <ListRow
          lead={<CalendarClock aria-hidden />}
          title={<Trans>What they see of your time</Trans>}
          detail={levels[levelIn(state.spaces, circle.id)].label}
          href={`${pathOf(circle.id)}/time`}
        />
      </List>
    </section>
  );
}
