// The map of a circle as another member will have it with what is about to be shown; what they know of their own is not in it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Prepared } from '@orrery/client/circle';
import type { MemberId, SharingState } from '@orrery/domain';
import { MapView } from '../../people/map/map-view.tsx';
import { nameIn } from '../sharing/names-in.ts';
import shared from '../sharing/shared.module.css';
import { useCircleWords } from './circle-words.ts';
import { useNamed } from './told-list.tsx';
import { MOST_DRAWN, useMapAs } from './use-circle-map.ts';

export function MapAs(props: { circles: Circles; circle: Circle; prepared: Prepared; viewer: MemberId }) {
  const { circles, circle, prepared, viewer } = props;
  const sharing = circles.sharing.as(prepared);
  return sharing ? <Drawn circle={circle} prepared={prepared} viewer={viewer} sharing={sharing} /> : null;
}

function Drawn(props: { circle: Circle; prepared: Prepared; viewer: MemberId; sharing: SharingState }) {
  const { circle, prepared, viewer, sharing } = props;
  const { t } = useLingui();
  const words = useCircleWords();
  const map = useMapAs(circle, viewer, sharing);
  const named = useNamed(circle, viewer);
  const who = nameIn(circle, viewer) || t`somebody without a name`;
  return (
    <>
      <p className={shared.thing}>{named(prepared.what)}</p>
      {map.bodies.size <= MOST_DRAWN ? (
        <MapView
          network={map.network}
          view="orbits"
          chosen={null}
          words={words}
          unlinkedName={t`Not linked here yet`}
          legend={
            <p className="t-caption">
              <Trans>In the middle is {who}. Whom they know otherwise only they see.</Trans>
            </p>
          }
        />
      ) : null}
    </>
  );
}
