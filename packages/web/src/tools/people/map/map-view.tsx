// The map as one uses it: measured to the page, chosen from, gone through by arrow keys, looked at from nearer.
import { Trans, useLingui } from '@lingui/react/macro';
import { ME, type Network } from '@orrery/domain';
import { Maximize, Minus, Plus } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocale } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useFormats } from '../../../shell/formats.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { FourWeeks } from '../use-network.ts';
import { type PeopleWords, usePeopleWords } from '../words.ts';
import { looksOf } from './looks.ts';
import styles from './map.module.css';
import { MapDrawing } from './map-drawing.tsx';
import { type Direction, nearestThatWay } from './moves.ts';
import { orbitsLayout } from './orbits-layout.ts';
import { rowsLayout } from './rows-layout.ts';
import { toPicture } from './to-picture.ts';
import { useZoom } from './use-zoom.ts';

export interface MapViewProps {
  network: Network;
  view: 'orbits' | 'rows';
  chosen: string | null;
  /** The address at which somebody, or a group, is chosen; without it the map is only looked at. */
  hrefOf?: ((id: string) => string) | undefined;
  /** Under the map: what its lines say. */
  legend: ReactNode;
  /** How it says where somebody stands; as on my own map unless said otherwise. */
  words?: PeopleWords | undefined;
  /** Over those who are joined to nobody. */
  unlinkedName?: string | undefined;
}

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
let hasSettled = false;

/** Measures first: laying everything out takes a moment, and would take two for a width that is only guessed. */
export function MapView(props: MapViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return <div ref={frame}>{width === null ? null : <MapOfWidth {...props} width={width} />}</div>;
}

function MapOfWidth(props: MapViewProps & { width: number }) {
  const { network, view, chosen, hrefOf, width, unlinkedName } = props;
  const { t } = useLingui();
  const usual = usePeopleWords();
  const words = props.words ?? usual;
  const mirrored = useLocale().direction === 'rtl';
  const svg = useRef<SVGSVGElement>(null);
  const [, navigate] = useLocation();
  const hint = useId();
  const layout = useMemo(() => {
    const picture = toPicture(network, words, {
      width,
      me: t`You`,
      unlinkedName: unlinkedName ?? t`Not linked to you yet`,
      mirrored,
    });
    return view === 'orbits' ? orbitsLayout(picture) : rowsLayout(picture);
  }, [network, words, width, view, mirrored, unlinkedName, t]);
  const looks = useMemo(() => looksOf(network), [network]);
  const { zoom, by, pan, show, reset, wasDragged, pointers } = useZoom(svg, layout.width, layout.height);

  const [at, setAt] = useState<string>(ME);
  const reachable = [at, chosen, ME].find((id) => layout.bodies.some((body) => body.id === id)) ?? ME;
  const [settling] = useState(!hasSettled);
  useEffect(() => {
    hasSettled = true;
  }, []);

  const label = (id: string): string => {
    if (id === ME) return t`You`;
    const body = network.bodies.get(id as typeof ME);
    if (body) return words.spoken(network, body);
    const group = network.groups.find((g) => g.relationship === id);
    return group ? words.spokenGroup(network, group) : '';
  };
  const press = (id: string, event: MouseEvent) => {
    if (wasDragged()) event.preventDefault();
    else if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      setAt(id);
      if (hrefOf) navigate(hrefOf(id));
    }
  };
  const go = (id: string | undefined) => {
    const body = layout.bodies.find((b) => b.id === id);
    if (!body) return;
    setAt(body.id);
    show(body);
    svg.current?.querySelector<SVGAElement>(`[data-body="${CSS.escape(body.id)}"]`)?.focus();
  };
  const key = (id: string, event: KeyboardEvent) => {
    const direction = arrows[event.key];
    const body = layout.bodies.find((b) => b.id === id);
    if (event.altKey || event.ctrlKey || event.metaKey || !body) return;
    if (event.key === ' ' && hrefOf) navigate(hrefOf(id));
    else if (direction && event.shiftKey) {
      const step = 48;
      const dx = { left: step, right: -step, up: 0, down: 0 }[direction];
      const dy = { left: 0, right: 0, up: step, down: -step }[direction];
      pan(dx, dy);
    } else if (direction) go(nearestThatWay(layout.bodies, body, direction)?.id);
    else if (event.key === 'Home') go(layout.bodies[0]?.id);
    else if (event.key === 'End') go(layout.bodies.at(-1)?.id);
    else if (event.key === '+' || event.key === '=') by(1.4);
    else if (event.key === '-') by(1 / 1.4);
    else if (event.key === '0') reset();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <figure
        className={styles.frame}
        aria-label={view === 'orbits' ? t`Map in orbits` : t`Map in rows`}
        {...(hrefOf ? { 'aria-describedby': hint } : {})}
      >
        <svg
          ref={svg}
          className={`${styles.svg} ${zoom.scale > 1 ? styles.near : ''}`}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="presentation"
          {...(hrefOf ? pointers : {})}
        >
          <g transform={`translate(${zoom.x} ${zoom.y}) scale(${zoom.scale})`}>
            <MapDrawing
              layout={layout}
              looks={looks}
              chosen={chosen}
              settling={settling}
              live={
                hrefOf
                  ? { label, href: hrefOf, reachable, onPress: press, onKey: key, onFocus: setAt }
                  : undefined
              }
            />
          </g>
        </svg>
        <VisuallyHidden>
          <span id={hint} hidden={!hrefOf}>
            <Trans>
              Arrow keys go from one to the next, Enter chooses. Plus and minus zoom, and arrows with Shift
              move the map.
            </Trans>
          </span>
        </VisuallyHidden>
      </figure>
      <div className={styles.foot}>
        {props.legend}
        {hrefOf ? (
          <div className={styles.zoom} data-print="no">
            <IconButton
              label={t`Further away`}
              icon={<Minus aria-hidden />}
              onPress={() => by(1 / 1.4)}
              isDisabled={zoom.scale <= 1}
            />
            <IconButton
              label={t`Show all`}
              icon={<Maximize aria-hidden />}
              onPress={reset}
              isDisabled={zoom.scale <= 1}
            />
            <IconButton
              label={t`Nearer`}
              icon={<Plus aria-hidden />}
              onPress={() => by(1.4)}
              isDisabled={zoom.scale >= 4}
            />
          </div>
        ) : null}
      </div>
    </>
  );
}

/** Says what line widths mean, and over what. */
export function Legend({ network, weeks }: { network: Network; weeks: FourWeeks }) {
  const formats = useFormats();
  const range = formats.dayRange(weeks.from, weeks.to);
  const any = [...network.links, ...network.groups].some((tie) => tie.mine && tie.dates > 0);
  return (
    <div className={styles.legend}>
      <svg className={styles.samples} width="44" height="10" viewBox="0 0 44 10" aria-hidden>
        <path d="M0 5H14" stroke="currentColor" strokeWidth="8" />
        <path d="M17 5H29" stroke="currentColor" strokeWidth="5" />
        <path d="M32 5H44" stroke="currentColor" strokeWidth="3" />
      </svg>
      <p>
        {any ? (
          <Trans>Line width: share of the dates planned for {range}. Tiers are your view.</Trans>
        ) : (
          <Trans>No dates are planned for {range}, so all lines are thin. Tiers are your view.</Trans>
        )}
      </p>
    </div>
  );
}

/** Where there is nothing to measure. */
const usualWidth = 390;

/** The width that the drawing may fill, in whole px; measured before anything is seen, and null until then. */
function useWidth(frame: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const now = Math.round(element.clientWidth);
      setWidth((old) => (now > 0 ? Math.max(280, Math.min(now, 900)) : (old ?? usualWidth)));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}
