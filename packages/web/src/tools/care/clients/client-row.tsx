// One space with clients, at a glance.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { type SpaceAtAGlance, termsOf } from '@orrery/domain';
import { Users } from 'lucide-react';
import { useFormats } from '../../../shell/formats.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { useDateWords } from '../../together/dates/date-words.ts';
import { pathOf } from '../../together/use-circles.ts';

export function ClientRow({ circle, glance }: { circle: Circle; glance: SpaceAtAGlance }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const words = useDateWords(circle);
  const date = glance.next && circle.state.time.shared.get(glance.next.date);
  const terms = date && termsOf(date);
  const names = circle
    .members()
    .flatMap(({ id, name }) => (glance.clients.includes(id) ? [name || t`somebody without a name`] : []));
  const said = [
    terms ? words.when(terms) : '',
    glance.news.length > 0
      ? plural(glance.news.length, {
          one: '# thing not marked as read',
          other: '# things not marked as read',
        })
      : '',
    glance.isReviewDue ? t`time to look back together` : '',
  ].filter(Boolean);
  const name = circle.name || t`A space`;
  return (
    <ListRow
      lead={<Users aria-hidden />}
      title={names.length > 0 ? t`${name}, with ${list(names)}` : name}
      strong
      detail={
        said.length > 0 ? (
          said.join(' · ')
        ) : glance.begun.length === 0 ? (
          <Trans>It begins when all have signed how you work together</Trans>
        ) : undefined
      }
      href={pathOf(circle.id)}
    />
  );
}
