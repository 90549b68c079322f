// The edge of every page: back to the room above, help, settings, and Exit, which stays in reach even while a dialog is open.
import { Trans, useLingui } from '@lingui/react/macro';
import { CircleQuestionMark, LogOut, Settings2 } from 'lucide-react';
import { type ReactNode, use } from 'react';
import { Button } from 'react-aria-components';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './edge.module.css';
import { ExitContext } from './exit-context.ts';

export interface EdgeProps {
  help?: string | undefined;
  settings?: string | undefined;
  /** Gets the element into which the screen puts its way back. */
  backRef?: ((element: HTMLElement | null) => void) | undefined;
  /** What the app has to say about itself, such as that it is offline. */
  remark?: ReactNode;
}

export function Edge({ help, settings, backRef, remark }: EdgeProps) {
  const { t } = useLingui();
  const exit = use(ExitContext);
  return (
    <header className={styles.edge} data-print="no">
      <div ref={backRef} className={styles.back} />
      {remark ? <div className={styles.remark}>{remark}</div> : null}
      <div className={styles.ways}>
        {help ? <IconButton label={t`Help`} href={help} icon={<CircleQuestionMark aria-hidden />} /> : null}
        {settings ? (
          <IconButton label={t`Settings`} href={settings} icon={<Settings2 aria-hidden />} />
        ) : null}
      </div>
      <span className={styles.exitPlace} data-react-aria-top-layer="true">
        <Button className={styles.exit} onPress={exit} aria-describedby="quick-exit">
          <LogOut aria-hidden data-mirror />
          <Trans comment="The quick exit: hides the app at once. Not 'leave', which means leaving a space.">
            Exit
          </Trans>
        </Button>
        <span id="quick-exit" hidden>
          <Trans>Hides this page at once. Pressing Escape three times does the same.</Trans>
        </span>
      </span>
    </header>
  );
}
