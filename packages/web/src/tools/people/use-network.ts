// The network with the dates of four weeks, the present one first: what every screen of the room is drawn from.
import {
  addDays,
  type LocalDate,
  localOf,
  minutesOf,
  mondayOf,
  myZone,
  type Network,
  networkOf,
  windowOf,
} from '@orrery/domain';
import { useMemo } from 'react';
import { useOrrery } from '../../app/orrery.tsx';

export interface FourWeeks {
  readonly from: LocalDate;
  /** The last day of them. */
  readonly to: LocalDate;
}

export function useNetwork(): { network: Network; weeks: FourWeeks } {
  const { state, version, now } = useOrrery();
  const monday = mondayOf(localOf(minutesOf(now), myZone(state)).date);
  return useMemo(() => {
    void version; // the state changes in place
    const window = windowOf({ from: monday, count: 28, zone: myZone(state) });
    return { network: networkOf(state, window), weeks: { from: monday, to: addDays(monday, 27) } };
  }, [state, version, monday]);
}
