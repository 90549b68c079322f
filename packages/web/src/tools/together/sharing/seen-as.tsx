// "See it as Sam": what another member will have on their screen, drawn by what draws it there. Only from here is it shared.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Prepared } from '@orrery/client/circle';
import type { MemberId } from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { memberLook } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { readersOf } from './names-in.ts';
import styles from './shared.module.css';
import { SharedHere } from './shared-here.tsx';

export function SeenAs(props: {
  circles: Circles;
  circle: Circle;
  prepared: Prepared;
  /** Under which the choices are kept until it is shared. */
  draft: string;
  /** Where it is seen afterwards. */
  to: string;
  /** What it is, and for whom. */
  about: ReactNode;
  /** What they have on their screen; all that is shared there, unless given otherwise. */
  children?: (viewer: MemberId) => ReactNode;
  onBack: () => void;
}) {
  const { circles, circle, prepared, onBack } = props;
  const { t } = useLingui();
  const { list } = useFormats();
  const { state } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const [, setDraft] = useDraft(props.draft);
  const [chosen, choose] = useState<MemberId | null>(null);
  const [busy, setBusy] = useState(false);
  const readers = readersOf(circle);
  const options = readers.map(({ id, name }) => ({ id, label: name || t`Somebody without a name` }));
  const viewer = options.find(({ id }) => id === chosen) ?? options[0];
  const names = readers.map(({ name }) => name || t`somebody without a name`);
  const who = viewer?.label ?? '';

  async function share() {
    if (busy) return;
    setBusy(true);
    const shared = await circles.sharing.share(prepared);
    setBusy(false);
    if (!shared.ok) return tell({ words: sentence(shared.why) });
    setDraft(null);
    tell({ words: <Trans>Shared. You can take it back at any time.</Trans> });
    go(props.to, { replace: true });
  }

  return (
    <Screen
      title={t`As ${who} will see it`}
      documentTitle={t`Share with a circle`}
      visibility={
        <VisibilityLine
          readers={[me, ...readers.map(({ id }) => memberLook(state, circle, id))]}
          words={list([t`You`, ...names])}
        />
      }
      narrow
      dock={
        <ButtonRow equal>
          <Button onPress={onBack} isDisabled={busy}>
            <Trans>Change it</Trans>
          </Button>
          <Button kind="main" onPress={() => void share()} busy={busy ? t`Sharing` : undefined}>
            <Trans>Share it</Trans>
          </Button>
        </ButtonRow>
      }
    >
      <Flow>
        {options.length > 1 ? (
          <RadioList label={t`See it as`} options={options} value={viewer?.id ?? null} onChange={choose} />
        ) : null}
        <p className="t-caption">{props.about}</p>
        {viewer ? (
          <div className={styles.theirs}>
            {props.children?.(viewer.id) ?? (
              <SharedHere
                circle={circle}
                seen={circles.sharing.seenAs(prepared, viewer.id).all}
                viewer={viewer.id}
              />
            )}
          </div>
        ) : null}
      </Flow>
    </Screen>
  );
}
