// Saves the map as an image: drawn once more out of sight, at one width for every device, with nobody chosen.
import { useLingui } from '@lingui/react/macro';
import type { Network } from '@orrery/domain';
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import type { MapWay } from '../address.ts';
import type { FourWeeks } from '../use-network.ts';
import { usePeopleWords } from '../words.ts';
import { looksOf } from './looks.ts';
import { MapDrawing } from './map-drawing.tsx';
import { orbitsLayout } from './orbits-layout.ts';
import { rowsLayout } from './rows-layout.ts';
import { asPng, selfContained } from './save-image.ts';
import { toPicture } from './to-picture.ts';

const width = 740;

export function useSaveMap(network: Network, weeks: FourWeeks, view: MapWay) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const formats = useFormats();
  const words = usePeopleWords();
  const [failed, setFailed] = useState(false);

  async function save(kind: 'svg' | 'png'): Promise<void> {
    const mirrored = document.documentElement.dir === 'rtl';
    const picture = toPicture(network, words, {
      width,
      me: t`You`,
      unlinkedName: t`Not linked to you yet`,
      mirrored,
    });
    const layout = view === 'rows' ? rowsLayout(picture) : orbitsLayout(picture);
    const range = formats.dayRange(weeks.from, weeks.to);
    const everybody = [...network.bodies.values()].map((body) => words.spoken(network, body)).join('; ');
    const place = document.createElement('div');
    place.style.cssText = 'position:absolute;inset-inline-start:-10000px;inset-block-start:0';
    place.ariaHidden = 'true';
    document.body.append(place);
    const root = createRoot(place);
    try {
      flushSync(() =>
        root.render(
          createElement(
            'svg',
            { viewBox: `0 0 ${width} ${Math.ceil(layout.height)}`, width, height: Math.ceil(layout.height) },
            createElement(MapDrawing, { layout, looks: looksOf(network) }),
          ),
        ),
      );
      const drawing = place.querySelector('svg');
      if (!drawing) throw new Error('nothing was drawn');
      const svg = selfContained(drawing, {
        title: t`Map of people`,
        description: t`${everybody}. Line width: share of the dates planned for ${range}.`,
      });
      const name = `map-${formats.dayOf(now)}.${kind}`;
      const blob =
        kind === 'svg'
          ? new Blob([svg], { type: 'image/svg+xml' })
          : await asPng(svg, width, Math.ceil(layout.height));
      saveFile(name, blob);
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      root.unmount();
      place.remove();
    }
  }
  return { save, failed };
}
