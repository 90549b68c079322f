// All that is known of somebody on the map of a circle: whether they are in it, who they are on my own map, what may be shown of them, and
// what was said in which they are.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { type CircleBody, type CircleMap, ME, namingOf, type PersonId } from '@orrery/domain';
import { useState } from 'react';
import { lookOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { appearance, me } from '../../../ui/appearance.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import styles from '../../people/person/person.module.css';
import { nameIn } from '../sharing/names-in.ts';
import { pathOf } from '../use-circles.ts';
import { useCircleWords, useNamingWords } from './circle-words.ts';
import { ToldList } from './told-list.tsx';
import { WhoOnMap } from './who-on-map.tsx';

/** What somebody is called on it. */
export function useNameOn(map: CircleMap): (id: PersonId) => string {
  const { t } = useLingui();
  return (id) => (id === ME ? t`You` : (map.network.bodies.get(id)?.person.fields.name ?? ''));
}

export function OnMapMark({ map, id, size }: { map: CircleMap; id: PersonId; size: number }) {
  const { state } = useOrrery();
  if (id === ME) return <Mark appearance={me} size={size} rays />;
  const person = map.bodies.get(id)?.person;
  const look = map.network.bodies.get(id)?.person.fields.look ?? 0;
  return <Mark appearance={person ? lookOf(state, person) : appearance(look)} size={size} />;
}

export function OnMap(props: { circles: Circles; circle: Circle; map: CircleMap; id: PersonId }) {
  const { circles, circle, map, id } = props;
  const body = map.bodies.get(id);
  if (!body) return null;
  return (
    <div className={styles.view}>
      {id === ME ? <Me circle={circle} /> : <Other circle={circle} map={map} body={body} id={id} />}
      {body.told.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>What was said</Trans>
          </SectionHead>
          <ToldList circles={circles} circle={circle} told={body.told} />
        </section>
      ) : null}
    </div>
  );
}

function Me({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { choices } = useNamingWords();
  const said = circle.space.me ? namingOf(circle.state.spaces, circle.space.me) : undefined;
  return (
    <>
      <p className={styles.sentence}>
        <Trans>In the middle of the map that you see. On the others’ screens it is they.</Trans>
      </p>
      <Terms>
        <Term name={t`To be shown`} href={`${pathOf(circle.id)}/naming`}>
          {choices[said ?? 'no'].label}
        </Term>
      </Terms>
    </>
  );
}

function Other(props: { circle: Circle; map: CircleMap; body: CircleBody; id: PersonId }) {
  const { circle, map, body, id } = props;
  const { t } = useLingui();
  const { list, capital } = useFormats();
  const { state } = useOrrery();
  const words = useCircleWords();
  const naming = useNamingWords();
  const [isAsking, setAsking] = useState(false);
  const drawn = map.network.bodies.get(id);
  if (!drawn) return null;
  const where = [words.nearness(drawn), words.detail(map.network, drawn), body.pronouns].filter(Boolean);
  const near = `${capital(where.join(', '))}.`;
  const tellers = [...new Set(body.told.map(({ by }) => by))];
  const by = list(
    tellers.map((one) => (one === circle.space.me ? t`you` : nameIn(circle, one) || t`somebody`)),
  );
  const mine = body.person ? state.people.people.get(body.person) : undefined;
  const said = body.member ? namingOf(circle.state.spaces, body.member) : undefined;
  const isOnlyOther = circle.members().filter(({ isIn }) => isIn).length === 2;
  return (
    <>
      <p className={styles.sentence}>
        {body.member ? <Trans>In this circle.</Trans> : <Trans>Not in this circle; {by} told of them.</Trans>}{' '}
        {near}
      </p>
      <Terms>
        {mine ? (
          <Term name={t`On your map`} href={`/people/${mine.id}`}>
            {mine.fields.name}
          </Term>
        ) : (
          <Term name={t`On your map`}>{t`You have not said who this is`}</Term>
        )}
        {body.member ? <Term name={t`To be shown`}>{naming.said[said ?? 'no']}</Term> : null}
      </Terms>
      <div className={styles.actions}>
        <ButtonRow>
          <Button onPress={() => setAsking(true)}>
            {mine ? <Trans>Somebody else on my map</Trans> : <Trans>Say who this is</Trans>}
          </Button>
          {body.member && isOnlyOther ? (
            <ButtonLink href={`${pathOf(circle.id)}/tiers`}>
              <Trans>How you hold each other</Trans>
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </div>
      {isAsking ? (
        <WhoOnMap
          circle={circle}
          who={body}
          name={drawn.person.fields.name}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
