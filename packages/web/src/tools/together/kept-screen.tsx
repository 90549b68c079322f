// What stayed of a circle that I left.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles } from '@orrery/client/circle';
import type { SpaceId } from '@orrery/domain';
import { OnlyYou } from '../../app/only-you.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { keptCircle } from './kept-circle.ts';

export function KeptScreen({ circles, space }: { circles: Circles; space: SpaceId }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const kept = keptCircle(circles, space);
  const members = kept?.members.filter((name) => name !== '') ?? [];
  return (
    <Screen
      title={kept?.name || t`A circle`}
      documentTitle={t`A circle`}
      back={{ href: '/together', label: t`Together` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <p className="t-lead">
          <Trans>You left it. What you could read there until then stayed with you, for you alone.</Trans>
        </p>
        <Terms>
          <Term name={t`Who was in`}>{members.length > 0 ? list(members) : t`Nobody with a name`}</Term>
        </Terms>
      </Flow>
    </Screen>
  );
}
