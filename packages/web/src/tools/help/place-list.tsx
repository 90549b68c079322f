// Places of one kind, each with who they are, when they answer, how to reach them, and where that was read.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Place } from '@orrery/domain/places';
import { useFormats } from '../../shell/formats.tsx';
import { ButtonRow } from '../../ui/button.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useNamesOf } from './country.ts';
import styles from './help.module.css';
import { NumberLink } from './number-link.tsx';

export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

export function PlaceList({ places }: { places: readonly Place[] }) {
  return (
    <ul className={styles.places}>
      {places.map((place) => (
        <PlaceRow key={place.id} place={place} />
      ))}
    </ul>
  );
}

function PlaceRow({ place }: { place: Place }) {
  const { t } = useLingui();
  const formats = useFormats();
  const languageOf = useNamesOf('language');
  const { name, ways, hours, languages, whom, region, source } = place;
  const whoms = {
    women: t`for women`,
    men: t`for men`,
    queer: t`for LGBTQ+ people`,
    queerAndPoly: t`for LGBTQ+, kinky and polyamorous people`,
  };
  const facts = [
    hours === 'always' ? t`At any hour` : t`Hours on their site`,
    whom === null ? '' : whoms[whom],
    region,
    languages.length > 0 ? formats.list(languages.map(languageOf)) : '',
  ];
  const numbers = ways.filter((way) => 'number' in way);
  const host = hostOf(source);
  return (
    <li className={styles.place}>
      <h3 className={styles.name}>{name}</h3>
      <p className="t-caption">{facts.filter(Boolean).join(' · ')}</p>
      {numbers.length > 0 ? (
        <ButtonRow>
          {numbers.map((way) => (
            <NumberLink
              key={`${way.by} ${way.number}`}
              name={name}
              number={way.number}
              {...(way.by === 'text' ? { word: way.word } : {})}
            />
          ))}
        </ButtonRow>
      ) : null}
      {ways.map((way) =>
        'url' in way ? (
          <p key={way.url} className="t-small">
            <TextLink external href={way.url}>
              {way.by === 'chat' ? (
                <Trans>Write with somebody there</Trans>
              ) : (
                <Trans>Find somebody near you</Trans>
              )}
            </TextLink>
          </p>
        ) : null,
      )}
      <p className="t-caption">
        <Trans>
          From{' '}
          <TextLink external href={source}>
            {host}
          </TextLink>
        </Trans>
      </p>
    </li>
  );
}
