// Carrying a date by pointer or by keys, and drawing a new one on empty time. A mouse carries at once; a finger after a long
// press, so that a swipe always scrolls. Escape and a lost pointer let everything go where it was.
import type { LocalDate } from '@orrery/domain';
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Carry, dragged, drawnOut, type Point, pointAt, stepped } from './carry.ts';
import { type Placement, placementOf } from './clock.ts';
import { canMove, type GridBlock, type WeekModel } from './week-model.ts';

export type Layout = 'columns' | 'rows';

export interface Carrying {
  /** Null while a new date is drawn. */
  readonly block: GridBlock | null;
  readonly how: Carry | 'draw';
  readonly by: 'pointer' | 'keys';
  readonly origin: Placement;
  readonly now: Placement;
}

export interface CarryOptions {
  readonly grid: RefObject<HTMLElement | null>;
  readonly model: WeekModel;
  readonly layout: Layout;
  /** Minutes of a new date that is pressed rather than drawn. */
  readonly newLength: number;
  /** Carried and let go at a time. */
  readonly onSet: (block: GridBlock, to: Placement) => void;
  readonly onDraw: (on: Placement) => void;
}

const longPress = 350;
/** Pixels that a mouse, and that a resting finger, may move without meaning it. */
const slack = { mouse: 4, touch: 10 };

interface Hold {
  readonly pointer: number;
  readonly isTouch: boolean;
  readonly x: number;
  readonly y: number;
  readonly block: GridBlock | null;
  readonly how: Carry | 'draw';
  readonly point: Point;
  timer: ReturnType<typeof setTimeout> | null;
}

export const isRightToLeft = (element: Element | null): boolean =>
  element !== null && getComputedStyle(element).direction === 'rtl';

/** The point of the grid under a place on the screen. */
export function pointOn(grid: HTMLElement, x: number, y: number, model: WeekModel, layout: Layout): Point {
  const days = [...grid.querySelectorAll('[data-day]')].map((day) => day.getBoundingClientRect());
  return pointAt(x, y, days, model.hours, layout, isRightToLeft(grid));
}

export function useCarry(options: CarryOptions) {
  const [carrying, setCarrying] = useState<Carrying | null>(null);
  const latest = useRef({ options, carrying });
  const hold = useRef<Hold | null>(null);
  const wasCarried = useRef(false);
  const pressed = useRef<(event: PointerEvent) => void>(() => {});
  useEffect(() => {
    latest.current = { options, carrying };
  });

  const show = useCallback((next: Carrying | null) => {
    latest.current = { ...latest.current, carrying: next };
    setCarrying(next);
  }, []);
  const letGo = useCallback(() => {
    if (hold.current?.timer) clearTimeout(hold.current.timer);
    hold.current = null;
    show(null);
  }, [show]);
  const set = useCallback(() => {
    const { carrying: now, options: given } = latest.current;
    letGo();
    if (!now) return;
    if (now.block) given.onSet(now.block, now.now);
    else given.onDraw(now.now);
  }, [letGo]);

  useEffect(() => {
    const begin = () => {
      const held = hold.current;
      const { model, newLength } = latest.current.options;
      if (!held) return;
      const { block, how, point } = held;
      const origin = block
        ? placementOf(block.start, block.end, model.zone)
        : drawnOut(point, point, model.week, newLength);
      show({ block, how, by: 'pointer', origin, now: origin });
    };
    const move = (event: globalThis.PointerEvent) => {
      const held = hold.current;
      const { options: given, carrying: now } = latest.current;
      if (!held || event.pointerId !== held.pointer || !given.grid.current) return;
      if (!now) {
        const far = Math.hypot(event.clientX - held.x, event.clientY - held.y);
        if (far <= (held.isTouch ? slack.touch : slack.mouse)) return;
        if (held.isTouch) return letGo();
        begin();
      }
      const carried = latest.current.carrying;
      if (!carried) return;
      const point = pointOn(given.grid.current, event.clientX, event.clientY, given.model, given.layout);
      const { week } = given.model;
      const next =
        carried.how === 'draw'
          ? drawnOut(held.point, { ...point, day: held.point.day }, week, given.newLength)
          : dragged(carried.origin, carried.how, held.point, point, week);
      if (!isSame(next, carried.now)) show({ ...carried, now: next });
    };
    const up = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== hold.current?.pointer) return;
      wasCarried.current = latest.current.carrying?.by === 'pointer';
      // the click that follows a carry means nothing
      setTimeout(() => {
        wasCarried.current = false;
      });
      if (wasCarried.current) set();
      else letGo();
    };
    const lost = (event: globalThis.PointerEvent) => {
      if (event.pointerId === hold.current?.pointer) letGo();
    };
    // a finger that carries must not scroll, one that only swipes must: so this listens from the first touch on
    const still = (event: Event) => {
      if (hold.current && latest.current.carrying) event.preventDefault();
    };
    const rest = () => {
      const held = hold.current;
      if (held) held.timer = null;
      begin();
    };
    pressed.current = (event) => {
      const { grid, model, layout } = latest.current.options;
      if (!grid.current || !event.isPrimary || event.button !== 0 || latest.current.carrying) return;
      const target = event.target instanceof Element ? event.target : null;
      if (!target?.closest('[data-day]')) return;
      const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
      const block = key ? model.days.flatMap((day) => day.blocks).find((one) => one.key === key) : undefined;
      if (block && !canMove(block)) return;
      const isTouch = event.pointerType === 'touch';
      hold.current = {
        pointer: event.pointerId,
        isTouch,
        x: event.clientX,
        y: event.clientY,
        block: block ?? null,
        how: block ? edgeAt(target, block, event, layout) : 'draw',
        point: pointOn(grid.current, event.clientX, event.clientY, model, layout),
        timer: isTouch ? setTimeout(rest, longPress) : null,
      };
    };
    const grid = latest.current.options.grid.current;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', lost);
    grid?.addEventListener('touchmove', still, { passive: false });
    grid?.addEventListener('contextmenu', still);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', lost);
      grid?.removeEventListener('touchmove', still);
      grid?.removeEventListener('contextmenu', still);
      if (hold.current?.timer) clearTimeout(hold.current.timer);
    };
  }, [letGo, set, show]);

  return {
    carrying,
    onPointerDown: useCallback((event: PointerEvent) => pressed.current(event), []),
    /** Whether a click is only the end of a carry. */
    isEndOfCarry: useCallback(() => wasCarried.current, []),
    takeUp: useCallback(
      (block: GridBlock) => {
        const origin = placementOf(block.start, block.end, latest.current.options.model.zone);
        show({ block, how: 'move', by: 'keys', origin, now: origin });
      },
      [show],
    ),
    step: useCallback(
      (how: Carry, by: number, days: number, week: LocalDate) => {
        const { carrying: now } = latest.current;
        if (now) show({ ...now, how, now: stepped(now.now, how, by, days, week) });
      },
      [show],
    ),
    set,
    letGo,
  };
}

export const isSame = (a: Placement, b: Placement): boolean =>
  a.day === b.day && a.from === b.from && a.to === b.to;

/** A finger takes an end when it comes down near it; a mouse sees a handle there. */
function edgeAt(target: Element, block: GridBlock, event: PointerEvent, layout: Layout): Carry {
  const edge = target.closest<HTMLElement>('[data-edge]')?.dataset.edge;
  if (edge === 'start' || edge === 'end') return edge;
  const box = target.closest('[data-key]')?.getBoundingClientRect();
  if (!box || event.pointerType !== 'touch') return 'move';
  const length = layout === 'columns' ? box.height : box.width;
  const near = Math.min(18, length / 4);
  const toEnd =
    layout === 'columns'
      ? box.bottom - event.clientY
      : isRightToLeft(target)
        ? event.clientX - box.left
        : box.right - event.clientX;
  return block.ends && toEnd <= near ? 'end' : 'move';
}
