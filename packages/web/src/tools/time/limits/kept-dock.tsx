// The end of a form that is kept as one goes: what became of it, a way back, and a way on.
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../ui/button.tsx';
import styles from './kept-dock.module.css';
import type { KeptForm } from './kept-form.ts';

export interface KeptDockProps {
  form: Pick<KeptForm<object>, 'canPutBack' | 'isKept' | 'fault' | 'putBack'>;
  /** Nothing is kept yet: the main button keeps what stands there. */
  isNew?: boolean | undefined;
  /** Something on the page is half written and so not kept. */
  halfWritten?: boolean | undefined;
  onFinish: () => void;
}

export function KeptDock({ form, isNew = false, halfWritten = false, onFinish }: KeptDockProps) {
  const { t } = useLingui();
  const untouched = isNew && form.isKept;
  const said =
    form.fault || halfWritten
      ? t`Not all is kept yet: one field needs a look.`
      : form.isKept
        ? untouched
          ? t`A suggestion; nothing is kept yet.`
          : t`Kept as you go, sealed on this device.`
        : t`Keeping…`;
  return (
    <div className={styles.dock}>
      <div className={styles.buttons}>
        {form.canPutBack ? (
          <Button onPress={form.putBack}>
            <Trans>Put back</Trans>
          </Button>
        ) : null}
        <Button kind="main" wide onPress={onFinish}>
          {untouched ? <Trans>Keep these</Trans> : <Trans>Done</Trans>}
        </Button>
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
}
