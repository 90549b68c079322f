// What was ticked on a day and kept: its answer, and the day before it beside it. It stays as it was; it can be put away, and erased.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassThings, type SupportId, supportKept } from '@orrery/domain';
import { useParams } from 'wouter';
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
import { useLettingGo } from '../use-letting-go.tsx';
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
  const { state } = useOrrery();
  const formats = useFormats();
  const { id, fields } = kept;
  const lettingGo = useLettingGo({ of: 'support', id, to: '/mine/support', onErase });
  const all = supportKept(state.compass);
  const at = all.findIndex((one) => one.id === id);
  const before = at < 0 ? undefined : all[at + 1];
  return (
    <Screen
      title={formats.dayWithYear(formats.dayOf(fields.at))}
      documentTitle={t`My compass`}
      back={back}
      visibility={<OnlyYou />}
      narrow
      actions={<Menu items={lettingGo.items} onAction={lettingGo.onAction} />}
    >
      <Flow>
        <Answer ticked={fields.ticked} />
        {before ? <Compared before={before} ticked={fields.ticked} /> : null}
      </Flow>
      <EraseDialog title={t`Erase these answers for good?`} {...lettingGo.erasing} />
    </Screen>
  );
}
