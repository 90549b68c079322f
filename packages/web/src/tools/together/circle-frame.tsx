// The frame of every screen of a circle: who can read it, and the way out, which is never further than this.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { DoorOpen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { AsOf } from '../../rooms/relay/as-of.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { useOnline } from '../../shell/online.ts';
import { me } from '../../ui/appearance.ts';
import { Button } from '../../ui/button.tsx';
import { Screen, type ScreenProps } from '../../ui/screen.tsx';
import { VisibilityLine } from '../../ui/visibility-line.tsx';
import styles from './circle-frame.module.css';
import { LeaveDialog } from './leave-dialog.tsx';
import { memberLook, othersOf } from './use-circles.ts';

/** As many marks as a line has room for. */
const MOST_MARKS = 5;

export function CircleFrame(props: {
  circles: Circles;
  circle: Circle;
  title: string;
  back: { href: string; label: string };
  children: ReactNode;
  /** What stands here is for me alone, or for somebody who is not in yet. */
  visibility?: ReactNode;
  /** What a page has that is more than a column of text. */
  wide?: Pick<ScreenProps, 'views' | 'actions' | 'side' | 'sideLabel' | 'sideOnPhone'>;
}) {
  const { circles, circle, title, back, children } = props;
  const { t } = useLingui();
  const { list } = useFormats();
  const { state } = useOrrery();
  const isOnline = useOnline();
  const [isLeaving, setLeaving] = useState(false);
  // before its relay has taken it in there is nothing to be late with
  const isKnown = circle.space.standing.known > 0 || circle.space.seat.from !== undefined;
  const standing = isKnown ? circle.sync?.state : undefined;
  const others = othersOf(circle);
  const names = others.map(({ name }) => name || t`somebody without a name`);
  const looks = others.slice(0, MOST_MARKS).map(({ id }) => memberLook(state, circle, id));
  const words = names.length === 0 ? t`Only you so far` : list([t`You`, ...names]);
  return (
    <Screen
      title={title}
      documentTitle={circle.isCare ? t`Orrery` : t`A circle`}
      back={back}
      visibility={
        <div className={styles.line}>
          {props.visibility ?? <VisibilityLine readers={[me, ...looks]} words={words} />}
          <Button kind="plain" icon={<DoorOpen aria-hidden />} onPress={() => setLeaving(true)}>
            {circle.isCare ? <Trans>Leave this space</Trans> : <Trans>Leave this circle</Trans>}
          </Button>
        </div>
      }
      {...(props.wide ?? { narrow: true })}
    >
      {standing ? (
        <p className={styles.late}>
          <AsOf standing={standing} isOnline={isOnline} />
        </p>
      ) : null}
      {children}
      {isLeaving ? <LeaveDialog circles={circles} circle={circle} onClose={() => setLeaving(false)} /> : null}
    </Screen>
  );
}
