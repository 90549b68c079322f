// Where a word of danger was just chosen: whom to call, at once and in the same place. It holds up nothing that somebody writes.
import { Trans } from '@lingui/react/macro';
import type { DangerKind } from '@orrery/domain';
import { type Place, placesIn } from '@orrery/domain/places';
import { useEffect, useRef } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { countryOf } from './country.ts';
import { useEmergencyNames } from './emergency-names.ts';
import styles from './help.module.css';
import { NumberLink } from './number-link.tsx';

interface Reach {
  readonly place: Place;
  readonly number: string;
}

/** Whom to call first of a kind: who is there for everybody; where nobody is, one of those who are there for some. */
function firstOf(places: readonly Place[], kind: Place['kind']): readonly Reach[] {
  const all = places.flatMap((place): Reach[] => {
    const way = place.kind === kind ? place.ways.find(({ by }) => by === 'call') : undefined;
    return way && 'number' in way ? [{ place, number: way.number }] : [];
  });
  const forAll = all.filter(({ place }) => place.whom === null && place.region === '');
  const first = forAll.find(({ place }) => place.hours === 'always') ?? forAll[0];
  if (first) return [first];
  return all.filter(
    ({ place: { whom } }, at) => whom !== null && all.findIndex((one) => one.place.whom === whom) === at,
  );
}

export interface HelpFirstProps {
  /** The danger in each word or answer that was chosen; nothing shows where there is none. */
  kinds: readonly DangerKind[];
}

export function HelpFirst({ kinds }: HelpFirstProps) {
  const { state } = useOrrery();
  const emergencyName = useEmergencyNames();
  const count = kinds.length;
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(count);
  useEffect(() => {
    // what was just chosen brings it into sight; what stood there already moves nothing
    if (count > seen.current) place.current?.scrollIntoView({ block: 'nearest' });
    seen.current = count;
  }, [count]);
  if (count === 0) return null;
  const places = placesIn(countryOf(state))?.places ?? [];
  const wanted = [
    ...(kinds.includes('self') ? (['crisis'] as const) : []),
    ...(kinds.includes('others') ? (['violence'] as const) : []),
    'emergency' as const,
  ];
  const numbers = wanted.flatMap((kind) => firstOf(places, kind));
  return (
    <div ref={place} className={styles.near}>
      <Notice
        kind="remark"
        announce
        what={<Trans>You do not have to be alone with this.</Trans>}
        means={<Trans>Nothing has been sent to anybody, and what you write stays yours.</Trans>}
        actions={
          <>
            {numbers.map(({ place: { id, kind, name }, number }) => (
              <NumberLink
                key={id}
                name={kind === 'emergency' ? emergencyName(name) : name}
                number={number}
                named
              />
            ))}
            <ButtonLink kind="plain" href="/help/now">
              <Trans>More help, also without a call</Trans>
            </ButtonLink>
          </>
        }
      />
    </div>
  );
}
