// From a sentence that was not kept to a conversation about it. It writes nothing on the paper, and leaves no mark on anybody (TALK30).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { dangerIn, type Paper, type PaperVersion } from '@orrery/domain';
import { MessagesSquare } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { repairPath } from './use-talks.ts';

export function TalkItOver(props: {
  circle: Circle;
  paper: Paper;
  version: PaperVersion;
  item: { id: string; text: string };
}) {
  const { circle, paper, version, item } = props;
  const { t } = useLingui();
  const { state } = useOrrery();
  if (dangerIn(state) !== null) return null;
  const others = paper.parties.filter((one) => one !== circle.inCircle.me);
  const about = { paper: paper.id, version: version.id, item: item.id };
  return (
    <div data-print="no">
      <ButtonLink
        kind="plain"
        icon={<MessagesSquare aria-hidden />}
        href={repairPath(circle, others, about)}
        label={t`If it was not kept, talk it over: ${item.text}`}
      >
        <Trans>If it was not kept, talk it over</Trans>
      </ButtonLink>
    </div>
  );
}
