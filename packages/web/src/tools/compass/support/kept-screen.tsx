// What was ticked on a day and kept: its answer, and the day before it beside it. It stays as it was; it can be put away, and erased.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassThings, type SupportId, supportKept } from '@orrery/domain';
import { Archive, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useErasing } from '../../../app/use-erasing.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Answer } from './answer.tsx';
import { Compared } from './compared.tsx';

export default function KeptScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { support: id = '' } = useParams();
  const found = state.compass.support.get(id as SupportId);
  const [kept, beginErasing] = useErasing(found, id);
  const back = { href: '/mine/support', label: t`Therapy, coaching or both` };
  if (kept) return <Look key={id} kept={kept} back={back} onErase={beginErasing} />;
  return (
    <Screen
      title={t`Therapy, coaching or both`}
      documentTitle={t`My compass`}
      back={back}
      visibility={<OnlyYou />}
      narrow
    >
      <Empty
        action={
          <ButtonLink href="/mine/support">
            <Trans>To what you kept</Trans>
          </ButtonLink>
        }
      >
        <Trans>This is not here, or not any more.</Trans>
      </Empty>
    </Screen>
  );
}

interface LookProps {
  kept: CompassThings['support'];
  back: { href: string; label: string };
  onErase: () => void;
}

function Look({ kept, back, onErase }: LookProps) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const [, go] = useLocation();
  const [isErasing, setErasing] = useState(false);
  const { id, fields } = kept;
  const all = supportKept(state.compass);
  const at = all.findIndex((one) => one.id === id);
  const before = at < 0 ? undefined : all[at + 1];
  const putAway = async () => {
    const isGone = await attempt(
      { tool: 'compass', intent: { type: 'remove', of: 'support', id } },
      <Trans>Put away. It can come back.</Trans>,
    );
    if (isGone) go(back.href);
  };
  return (
    <Screen
      title={formats.dayWithYear(formats.dayOf(fields.at))}
      documentTitle={t`My compass`}
      back={back}
      visibility={<OnlyYou />}
      narrow
      actions={
        <Menu
          items={[
            { id: 'away', label: t`Put away`, icon: <Archive aria-hidden /> },
            { id: 'erase', label: t`Erase for good`, icon: <Trash2 aria-hidden />, alert: true },
          ]}
          onAction={(what) => {
            if (what === 'away') void putAway();
            else setErasing(true);
          }}
        />
      }
    >
      <Flow>
        <Answer ticked={fields.ticked} />
        {before ? <Compared before={before} ticked={fields.ticked} /> : null}
      </Flow>
      <EraseDialog
        title={t`Erase these answers for good?`}
        intent={{ tool: 'compass', intent: { type: 'erase', of: 'support', id } }}
        open={isErasing}
        onClose={() => setErasing(false)}
        onErase={onErase}
        onErased={() => go(back.href)}
      />
    </Screen>
  );
}
