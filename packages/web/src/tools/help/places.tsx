// Numbers of one country: the one for right now first, then somebody to talk to, then help against danger from others.
import { Trans, useLingui } from '@lingui/react/macro';
import { DIRECTORIES, ELSEWHERE, type Place, placesIn } from '@orrery/domain/places';
import { useFormats } from '../../shell/formats.tsx';
import { ButtonRow } from '../../ui/button.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Select } from '../../ui/select.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useCountries } from './country.ts';
import { useEmergencyNames } from './emergency-names.ts';
import styles from './help.module.css';
import { NumberLink } from './number-link.tsx';
import { hostOf, PlaceList } from './place-list.tsx';

export interface PlacesProps {
  country: string;
  onChoose: (country: string) => void;
}

const nowhere: readonly Place[] = [];

export function Places({ country, onChoose }: PlacesProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const countries = useCountries();
  const places = placesIn(country)?.places ?? nowhere;
  const of = (kind: Place['kind']) => places.filter((place) => place.kind === kind);
  const written = places[0] && formats.dayWithYear(places[0].written);
  return (
    <>
      <div className={styles.first}>
        {country === ELSEWHERE || places.length === 0 ? (
          <LocalAdvice />
        ) : (
          <RightNow places={of('emergency')} />
        )}
        <Select label={t`Numbers for`} options={countries} value={country} onChange={onChoose} />
      </div>
      <section>
        <SectionHead>
          <Trans>Somebody to talk to</Trans>
        </SectionHead>
        <PlaceList places={of('crisis')} />
        <p className="t-small">
          <Trans>
            Lines in many countries:{' '}
            <TextLink external href={DIRECTORIES.crisis}>
              {hostOf(DIRECTORIES.crisis)}
            </TextLink>
          </Trans>
        </p>
      </section>
      <section>
        <SectionHead>
          <Trans>When somebody hurts or frightens you</Trans>
        </SectionHead>
        <p>
          <Trans>
            To call, you need not be sure, and you need not leave anybody. This browser remembers which pages
            were open, and this phone whom it called; the phone of somebody you trust leaves nothing on yours.
          </Trans>
        </p>
        <PlaceList places={of('violence')} />
        <p className="t-small">
          <Trans>
            Help in many countries:{' '}
            <TextLink external href={DIRECTORIES.violence}>
              {hostOf(DIRECTORIES.violence)}
            </TextLink>
          </Trans>
        </p>
      </section>
      <p className="t-caption">
        {written ? (
          <Trans>
            Numbers change. These were written down on {written}; the page that each comes from stands below
            it. Links with an arrow leave Orrery.
          </Trans>
        ) : (
          <Trans>Links with an arrow leave Orrery.</Trans>
        )}
      </p>
    </>
  );
}

function RightNow({ places }: { places: readonly Place[] }) {
  const nameOf = useEmergencyNames();
  const [first, ...others] = places;
  return (
    <>
      <p>
        <Trans>If somebody is in danger right now, you too, call:</Trans>
      </p>
      {first ? <Numbers place={first} name={nameOf(first.name)} main /> : null}
      {others.length > 0 ? (
        <ButtonRow equal>
          {others.map((place) => (
            <Numbers key={place.id} place={place} name={nameOf(place.name)} />
          ))}
        </ButtonRow>
      ) : null}
    </>
  );
}

function Numbers({ place, name, main = false }: { place: Place; name: string; main?: boolean }) {
  return place.ways.map((way) =>
    'number' in way ? (
      <NumberLink
        key={`${way.by} ${way.number}`}
        name={name}
        number={way.number}
        named={way.by === 'call'}
        main={main && way.by === 'call'}
        {...(way.by === 'text' ? { word: way.word } : {})}
      />
    ) : null,
  );
}

/** Where nothing is known of a country, nothing is made up. */
function LocalAdvice() {
  return (
    <>
      <p>
        <Trans>
          There are no numbers here for where you are. If somebody is in danger right now, ask whoever is
          nearest for the local emergency number: a neighbour, a shop, a hospital.
        </Trans>
      </p>
      <p>
        <Trans>From most mobile phones 112 reaches an emergency service too, though not everywhere.</Trans>
      </p>
    </>
  );
}
