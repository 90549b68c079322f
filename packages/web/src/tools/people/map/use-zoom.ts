// Nearer and further: buttons, keys, the wheel with Ctrl, two fingers; and dragging what does not fit.
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Point } from './geometry.ts';

export interface Zoom extends Point {
  /** 1 shows all. */
  readonly scale: number;
}

export const nearest = 4;
export const whole: Zoom = { scale: 1, x: 0, y: 0 };

/** Keeps the drawing over its frame: nothing is ever lost outside. */
export function kept(zoom: Zoom, width: number, height: number): Zoom {
  const scale = Math.max(1, Math.min(nearest, zoom.scale));
  return {
    scale,
    x: Math.min(0, Math.max(width * (1 - scale), zoom.x)),
    y: Math.min(0, Math.max(height * (1 - scale), zoom.y)),
  };
}

/** Nearer by a factor, with the point under the finger staying where it is. */
export function zoomedAt(zoom: Zoom, factor: number, at: Point, width: number, height: number): Zoom {
  const scale = Math.max(1, Math.min(nearest, zoom.scale * factor));
  const by = scale / zoom.scale;
  return kept({ scale, x: at.x - (at.x - zoom.x) * by, y: at.y - (at.y - zoom.y) * by }, width, height);
}

/** Moved so that a point of the drawing can be seen, with some room around it. */
export function showing(zoom: Zoom, point: Point, width: number, height: number): Zoom {
  const margin = 56;
  const x = point.x * zoom.scale + zoom.x;
  const y = point.y * zoom.scale + zoom.y;
  const dx = x < margin ? margin - x : x > width - margin ? width - margin - x : 0;
  const dy = y < margin ? margin - y : y > height - margin ? height - margin - y : 0;
  return dx === 0 && dy === 0 ? zoom : kept({ ...zoom, x: zoom.x + dx, y: zoom.y + dy }, width, height);
}

export function useZoom(svg: RefObject<SVGSVGElement | null>, width: number, height: number) {
  const [zoom, setZoom] = useState(whole);
  const fingers = useRef(new Map<number, Point>());
  const dragged = useRef(0);

  /** A point of the page in the drawing's own units. */
  const inDrawing = useCallback(
    (event: { clientX: number; clientY: number }): Point => {
      const box = svg.current?.getBoundingClientRect();
      if (!box || box.width === 0) return { x: 0, y: 0 };
      const unit = width / box.width;
      return { x: (event.clientX - box.left) * unit, y: (event.clientY - box.top) * unit };
    },
    [svg, width],
  );

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    // React's own wheel listener is passive and could not keep the page from zooming
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const factor = Math.exp(-event.deltaY / 300);
      setZoom((old) => zoomedAt(old, factor, inDrawing(event), width, height));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [svg, inDrawing, width, height]);

  useEffect(() => setZoom((old) => kept(old, width, height)), [width, height]);

  const by = useCallback(
    (factor: number) =>
      setZoom((old) => zoomedAt(old, factor, { x: width / 2, y: height / 2 }, width, height)),
    [width, height],
  );
  const pan = useCallback(
    (dx: number, dy: number) =>
      setZoom((old) => kept({ ...old, x: old.x + dx, y: old.y + dy }, width, height)),
    [width, height],
  );
  const show = useCallback(
    (point: Point) => setZoom((old) => showing(old, point, width, height)),
    [width, height],
  );

  const pointers = {
    onPointerDown(event: PointerEvent) {
      if (fingers.current.size === 0) dragged.current = 0;
      fingers.current.set(event.pointerId, inDrawing(event));
    },
    onPointerMove(event: PointerEvent) {
      const before = fingers.current.get(event.pointerId);
      if (!before) return;
      const now = inDrawing(event);
      const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      if (other) {
        const factor =
          Math.hypot(now.x - other.x, now.y - other.y) /
          Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
        const at = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        setZoom((old) => zoomedAt(old, factor, at, width, height));
        dragged.current = 100;
      } else {
        dragged.current += Math.hypot(now.x - before.x, now.y - before.y);
        if (dragged.current > 5) {
          pan(now.x - before.x, now.y - before.y);
          // from here on it is a drag, also when the pointer leaves the drawing
          if (event.buttons > 0 && zoom.scale > 1) svg.current?.setPointerCapture(event.pointerId);
        }
      }
      fingers.current.set(event.pointerId, now);
    },
    onPointerUp: (event: PointerEvent) => void fingers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent) => void fingers.current.delete(event.pointerId),
    onPointerLeave: (event: PointerEvent) => {
      if (!svg.current?.hasPointerCapture?.(event.pointerId)) fingers.current.delete(event.pointerId);
    },
  };

  return {
    zoom,
    by,
    pan,
    show,
    reset: useCallback(() => setZoom(whole), []),
    /** Whether the last press was a drag, and no choice. */
    wasDragged: () => dragged.current > 5 && zoom.scale > 1,
    pointers,
  };
}
