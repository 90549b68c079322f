// Where a word of danger was just chosen: whom to call, at once and in the same place. It holds up nothing that somebody writes.
import { Trans } from '@lingui/react/macro';
import { dangerOf } from '@orrery/domain';
import { type Place, placesIn } from '@orrery/domain/places';
import { useEffect, useRef } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { countryOf } from './country.ts';
import { useEmergencyNames } from './emergency-names.ts';
import styles from './help.module.css';
import { NumberLink } from './number-link.tsx';

/** Of each kind the first that can be called, and at any hour where there is one. */
function firstOf(places: readonly Place[], kind: Place['kind']): readonly [Place, string] | undefined {
  const callable = places.flatMap((place) => {
    const way = place.kind === kind ? place.ways.find(({ by }) => by === 'call') : undefined;
    return way && 'number' in way ? [[place, way.number] as const] : [];
  });
  return callable.find(([{ hours }]) => hours === 'always') ?? callable[0];
}

/** Nothing where none of the words is one of danger. */
export function HelpFirst({ words }: { words: readonly string[] }) {
  const { state } = useOrrery();
  const emergencyName = useEmergencyNames();
  const kinds = new Set(words.map(dangerOf));
  const count = words.filter(dangerOf).length;
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
    ...(kinds.has('self') ? (['crisis'] as const) : []),
    ...(kinds.has('others') ? (['violence'] as const) : []),
    'emergency' as const,
  ];
  const numbers = wanted.flatMap((kind) => {
    const found = firstOf(places, kind);
    return found ? [{ kind, name: found[0].name, number: found[1] }] : [];
  });
  return (
    <div ref={place} className={styles.near}>
      <Notice
        kind="remark"
        announce
        what={<Trans>You do not have to be alone with this.</Trans>}
        means={<Trans>Nothing has been sent to anybody, and what you write stays yours.</Trans>}
        actions={
          <>
            {numbers.map(({ kind, name, number }) => (
              <NumberLink
                key={kind}
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
