// The week as one thing for hand and keyboard: one stop for Tab, arrow keys between blocks and days, carrying by pointer or keys.
import { useLingui } from '@lingui/react/macro';
import { type DateId, type DayOfMine, daysBetween, meetingsOf, minutesOf } from '@orrery/domain';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import type { BlockWords } from './block-words.ts';
import { drawnOut } from './carry.ts';
import { instantsOf, type Placement } from './clock.ts';
import { goTo, type Spot, spotIn, wayOf } from './focus.ts';
import { useMeetingWords } from './meeting-words.ts';
import { useTimeWords } from './time-words.ts';
import { isRightToLeft, isSame, pointOn, useCarry } from './use-carry.ts';
import { useLayout } from './use-layout.ts';
import { WeekDrawing } from './week-drawing.tsx';
import styles from './week-grid.module.css';
import { blocksOfDate, canMove, type GridBlock, type WeekModel } from './week-model.ts';

export interface WeekGridProps {
  model: WeekModel;
  said: ReadonlyMap<string, BlockWords>;
  /** Days that come round. */
  rounds: readonly DayOfMine[];
  today: string;
  /** "9 to 15 March" */
  title: string;
  /** Grows each time the focus should come here: to the first date that can be moved. */
  pointed: number;
  onOpen: (block: GridBlock) => void;
  onNew: (on: Placement | { day: string }) => void;
  onMove: (date: DateId, to: Placement) => void;
  onWeek: (by: 1 | -1) => void;
}

const newLength = 180;

export function WeekGrid(props: WeekGridProps) {
  const { model, said, rounds, today, title, pointed, onOpen, onNew, onMove, onWeek } = props;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = useTimeWords();
  const meetingWords = useMeetingWords();
  const grid = useRef<HTMLFieldSetElement>(null);
  const layout = useLayout(grid);
  const help = useId();
  const minutes = minutesOf(now);

  const [wanted, setWanted] = useState<Spot | null>(null);
  const spot = spotIn(model, wanted, today, 0);
  const follow = useRef<DateId | null>(null);

  const carry = useCarry({
    grid,
    model,
    layout,
    newLength,
    onSet(block, to) {
      if (block.of.kind !== 'date') return;
      const from = { start: block.start, end: block.end };
      const next = instantsOf(to, model.zone);
      if (from.start === next.start && from.end === next.end) return;
      follow.current = block.of.date.id;
      onMove(block.of.date.id, to);
    },
    onDraw: onNew,
  });
  const { carrying } = carry;

  const focusOn = useCallback((next: Spot) => {
    setWanted(next);
    const name = next.key ?? `head-${next.day}`;
    grid.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(name)}"]`)?.focus();
  }, []);

  const latestModel = useRef(model);
  latestModel.current = model;

  // a date that was carried to another day keeps the focus there
  useEffect(() => {
    const id = follow.current;
    const block = id && blocksOfDate(model, id)[0];
    if (!block) return;
    follow.current = null;
    if (document.activeElement === document.body || grid.current?.contains(document.activeElement))
      focusOn({ day: block.day, key: block.key });
  }, [model, focusOn]);

  useEffect(() => {
    if (pointed === 0) return;
    const [first] = latestModel.current.days.flatMap((day) => day.blocks.filter(canMove));
    if (first) focusOn({ day: first.day, key: first.key });
  }, [pointed, focusOn]);

  const isMoved = carrying && !isSame(carrying.now, carrying.origin);
  const meets = useMemo(() => {
    if (carrying?.block?.of.kind !== 'date' || !isMoved) return [];
    const { date } = carrying.block.of;
    const { start, end } = instantsOf(carrying.now, model.zone);
    const { relationship, night } = date.fields;
    return meetingsOf(state, { relationship, from: start, to: end, night, date: date.id });
  }, [state, carrying, isMoved, model.zone]);
  // the note lies over the other half of the days than the one in question
  const isBelow = layout === 'rows' && carrying !== null && daysBetween(model.week, carrying.now.day) > 3;
  const carryWords = carrying
    ? [words.placement(carrying.now), ...meets.map((meeting) => meetingWords.short(state, meeting))].join(
        '. ',
      )
    : '';

  const blockAt = (target: EventTarget | null): GridBlock | null => {
    const key = target instanceof Element && target.closest<HTMLElement>('[data-key]')?.dataset.key;
    return (key && model.days.flatMap((day) => day.blocks).find((one) => one.key === key)) || null;
  };

  const onClick = (event: MouseEvent) => {
    if (carry.isEndOfCarry() || carrying) return;
    const target = event.target instanceof Element ? event.target : null;
    const block = blockAt(target);
    const head = target?.closest<HTMLElement>('[data-head]')?.dataset.head;
    if (block) {
      setWanted({ day: block.day, key: block.key });
      onOpen(block);
    } else if (head !== undefined) onNew({ day: model.days[Number(head)]?.date ?? model.week });
    else if (target?.closest('[data-day]') && grid.current) {
      const point = pointOn(grid.current, event.clientX, event.clientY, model, layout);
      onNew(drawnOut(point, point, model.week, newLength));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (carrying?.by === 'keys') return carryByKey(event);
    if (carrying) return event.key === 'Escape' ? done(event, carry.letGo) : undefined;
    const block = blockAt(event.target);
    if (event.key.toLowerCase() === 'm' && block && canMove(block))
      return done(event, () => carry.takeUp(block));
    if (event.key === 'PageUp' || event.key === 'PageDown')
      return done(event, () => onWeek(event.key === 'PageDown' ? 1 : -1));
    const way = wayOf(event.key, layout, isRightToLeft(grid.current));
    if (way) done(event, () => focusOn(goTo(model, spot, way)));
  };

  const carryByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') return done(event, carry.set);
    if (event.key === 'Escape') return done(event, carry.letGo);
    if (event.key === 'Tab') return carry.letGo();
    const way = wayOf(event.key, layout, isRightToLeft(grid.current));
    if (!way) return;
    const days = way === 'nextDay' ? 1 : way === 'previousDay' ? -1 : 0;
    const by = way === 'next' ? 1 : way === 'previous' ? -1 : 0;
    done(event, () => carry.step(event.shiftKey && days === 0 ? 'end' : 'move', by, days, model.week));
  };

  return (
    <fieldset
      ref={grid}
      className={styles.grid}
      aria-label={title}
      aria-describedby={help}
      data-carrying={carrying ? '' : undefined}
      onPointerDown={(event: PointerEvent) => carry.onPointerDown(event)}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const name = (target as HTMLElement).dataset.spot;
        if (name === undefined) return;
        const block = blockAt(target);
        setWanted(block ? { day: block.day, key: block.key } : { day: Number(name.slice(5)), key: null });
      }}
    >
      <WeekDrawing
        model={model}
        layout={layout}
        words={words}
        said={said}
        rounds={rounds}
        spot={spot}
        carrying={carrying}
        today={today}
        now={minutes}
      />
      <div className={styles.carry} data-above={isBelow ? '' : undefined} role="status">
        {carrying ? (
          <p className={styles.words}>
            {carryWords}
            {carrying.by === 'keys' ? (
              <span className={styles.keys}>
                {t`Arrow keys move it, with Shift they change its end. Enter puts it there, Escape lets it be.`}
              </span>
            ) : null}
          </p>
        ) : null}
      </div>
      <p id={help} hidden>
        {t`Arrow keys go between dates and days. Enter opens a date, M moves it.`}
      </p>
    </fieldset>
  );
}

function done(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  act();
}
