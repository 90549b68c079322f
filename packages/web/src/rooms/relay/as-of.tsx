// How fresh what is shown is, where a relay does not answer, or holds something back: of a time, and never of a person.
import { Trans } from '@lingui/react/macro';
import type { SyncState } from '@orrery/client/sync';
import type { ReactNode } from 'react';
import { useNow } from '../../app/now.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { OfflineMark } from '../../ui/offline-mark.tsx';

type Standing = Pick<SyncState, 'ended' | 'heard' | 'missing'> & { readonly phase: string };

/** While it is tried again, that is so too; what has only just begun to connect is not away yet. */
export const isAway = ({ phase, ended }: Standing, isOnline: boolean): boolean =>
  !isOnline || phase === 'apart' || (phase === 'connecting' && ended !== undefined);

/** "14:05", or "Thursday 12 March, 14:05". */
export function useAsOfTime(): (heard: string) => string {
  const { dayOf, time, moment } = useFormats();
  const now = useNow();
  return (heard) => (dayOf(heard) === dayOf(now) ? time(heard) : moment(heard));
}

/** Nothing where all of it is as of now. `of`: of what, where a page shows more than one. */
export function AsOf(props: { standing: Standing | undefined; isOnline: boolean; of?: string | undefined }) {
  const { standing, isOnline, of } = props;
  const timeOf = useAsOfTime();
  if (!standing) return null;
  const isApart = isAway(standing, isOnline);
  if (!isApart && standing.missing === 0) return null;
  const at = standing.heard && timeOf(standing.heard);
  const isLate = !isApart;
  return <OfflineMark words={<Words at={at} of={of} isLate={isLate} />} />;
}

function Words(props: { at: string | undefined; of: string | undefined; isLate: boolean }): ReactNode {
  const { at, of, isLate } = props;
  if (of && at)
    return (
      <Trans>
        {of}: as of {at}
      </Trans>
    );
  if (of) return <Trans>{of}: as of when its relay last answered</Trans>;
  if (isLate && at) return <Trans>As of {at}. The relay holds back something that came later.</Trans>;
  if (isLate) return <Trans>As of before what the relay holds back</Trans>;
  if (at) return <Trans>As of {at}. The relay has not answered since.</Trans>;
  return <Trans>As of when this device last reached the relay</Trans>;
}
