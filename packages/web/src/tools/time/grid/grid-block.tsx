// One block on the grid, in either drawing: a button with a whole sentence for a name, a handle at each end that can be pulled.
import { useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { TogetherIcon } from '../../../shell/room-icons.tsx';
import { colorOf, me } from '../../../ui/appearance.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Mark } from '../../../ui/mark.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { BlockWords } from './block-words.ts';
import styles from './grid-block.module.css';
import { type Hours, placeIn } from './hours.ts';
import type { Layout } from './use-carry.ts';
import { canMove, type GridBlock } from './week-model.ts';

export interface GridBlockProps {
  block: GridBlock;
  words: BlockWords;
  hours: Hours;
  layout: Layout;
  hasFocus: boolean;
  /** It is over, and nobody has said yet how it went. */
  isOver: boolean;
  /** It is being carried elsewhere: what stands here is where it was. */
  isLifted: boolean;
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** Where a stretch of a day stands on the grid, for both drawings. */
export function placeOf(hours: Hours, from: number, to: number, lane = 0, lanes = 1): CSSProperties {
  const at = placeIn(hours, from);
  return {
    '--at': percent(at),
    '--long': percent(placeIn(hours, to) - at),
    '--lane': lane,
    '--lanes': lanes,
  } as CSSProperties;
}

export const GridBlockButton = memo(function GridBlockButton(props: GridBlockProps) {
  const { block, words, hours, layout, hasFocus, isOver, isLifted } = props;
  const { t } = useLingui();
  const { kind } = block;
  const [first] = words.marks;
  const isMovable = canMove(block);
  const isShared = block.of.kind === 'date' && block.of.isShared;
  const span = hours.to - hours.from;
  const way = (minutes: number): CSSProperties =>
    ({ '--way': percent(minutes / Math.max(1, block.to - block.from)) }) as CSSProperties;
  return (
    <li
      className={classNames(
        styles.place,
        styles[layout],
        kind === 'busy' && styles.ground,
        block.isOver && styles.over,
      )}
      style={{
        ...placeOf(hours, block.from, block.to, block.lane, block.lanes),
        ...(first ? { '--who': colorOf(first) } : {}),
      }}
    >
      {block.before > 0 ? <span className={styles.before} style={way(Math.min(block.before, span))} /> : null}
      <button
        type="button"
        className={classNames(
          styles.block,
          styles[kind],
          isLifted && styles.lifted,
          !block.begins && styles.goesOn,
          !block.ends && styles.toGoOn,
          block.to - block.from <= 60 && styles.short,
        )}
        data-key={block.key}
        data-spot={block.key}
        tabIndex={hasFocus ? 0 : -1}
        {...(isMovable ? { 'aria-keyshortcuts': 'M' } : {})}
      >
        <VisuallyHidden>{isOver ? t`${words.sentence}. How was it?` : words.sentence}</VisuallyHidden>
        <span aria-hidden className={styles.face}>
          <span className={styles.line}>
            {kind === 'busy'
              ? null
              : words.marks.map((mark) => (
                  <Mark key={`${mark.color}-${mark.mark}`} appearance={mark} size={13} />
                ))}
            {kind === 'lived' && layout === 'rows' ? <Check aria-hidden className={styles.check} /> : null}
            <span className={styles.name}>{words.name}</span>
            {isShared ? (
              <span className={styles.circle}>
                <TogetherIcon />
              </span>
            ) : null}
          </span>
          {layout === 'columns' ? (
            <>
              {words.time ? <span className={styles.time}>{words.time}</span> : null}
              {isOver ? (
                <span className={classNames(styles.time, styles.more)}>{t`how was it?`}</span>
              ) : words.status ? (
                <span className={classNames(styles.time, kind !== 'lived' && styles.more)}>
                  {kind === 'lived' ? <Check aria-hidden className={styles.check} /> : null}
                  {words.status}
                </span>
              ) : null}
            </>
          ) : null}
        </span>
        {isMovable && block.begins ? <span className={styles.start} data-edge="start" /> : null}
        {isMovable && block.ends ? <span className={styles.end} data-edge="end" /> : null}
      </button>
      {block.after > 0 ? <span className={styles.after} style={way(Math.min(block.after, span))} /> : null}
    </li>
  );
});

/** Where something is being carried to, or is being drawn. */
export function Ghost(props: {
  hours: Hours;
  layout: Layout;
  from: number;
  to: number;
  words: string;
  block: BlockWords | null;
}) {
  const { hours, layout, from, to, words, block } = props;
  const appearance = block?.marks[0] ?? me;
  return (
    <li
      aria-hidden
      className={classNames(styles.place, styles[layout], styles.ghost)}
      style={{ ...placeOf(hours, from, to), '--who': colorOf(appearance) } as CSSProperties}
    >
      <div className={classNames(styles.block, styles.carried)}>
        <span className={styles.line}>
          {block ? <Mark appearance={appearance} size={13} /> : null}
          <span className={styles.name}>{block?.name}</span>
        </span>
        {layout === 'columns' ? <span className={styles.time}>{words}</span> : null}
      </div>
    </li>
  );
}
