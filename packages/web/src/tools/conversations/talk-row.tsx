// A conversation of a circle as a row: what it is, between whom, and how it stands.
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { Talk } from '@orrery/domain';
import { MessagesSquare } from 'lucide-react';
import { ListRow } from '../../ui/list-row.tsx';
import { useTalkWords } from './use-talk-words.ts';
import { talkPath } from './use-talks.ts';

export function TalkRow({ circle, talk, strong }: { circle: Circle; talk: Talk; strong?: boolean }) {
  const { t } = useLingui();
  const words = useTalkWords(circle);
  const who = words.names(words.others(talk.people));
  const kind = words.kinds[talk.kind];
  const day = words.formats.dayWithYear(words.formats.dayOf(talk.opened?.at ?? ''));
  return (
    <ListRow
      lead={<MessagesSquare aria-hidden />}
      title={talk.people.includes(circle.inCircle.me) ? t`${kind} with ${who}` : kind}
      detail={`${day} · ${words.standing(talk)}`}
      strong={strong}
      href={talkPath(circle, talk.id)}
    />
  );
}
