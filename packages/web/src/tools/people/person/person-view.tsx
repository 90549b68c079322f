// All that concerns somebody and me, in one place: the panel beside the map and the page of its own.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  endedWith,
  type Knowing,
  type LocalDate,
  type MapBody,
  ME,
  myZone,
  type Network,
  type PersonId,
  type Relationship,
  relationshipsWith,
  tierOf,
  whatTheyKnow,
  zoneOf,
} from '@orrery/domain';
import type { About } from '../../../app/both-address.ts';
import { lookOf, nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { BesideNew } from '../../compass/pauses/beside-new.tsx';
import { askNearPath } from '../../papers/metamours/use-readiness.ts';
import { InCircles, ShowToCircle } from '../../together/map/in-circles.tsx';
import type { FourWeeks } from '../use-network.ts';
import { usePeopleWords } from '../words.ts';
import { BetweenYou } from './between-you.tsx';
import styles from './person.module.css';
import { RelationshipTerms, useKnowing } from './relationship-terms.tsx';
import { useSentences } from './sentence.ts';
import { SharesTable } from './shares-table.tsx';
import { Clock, TimeTerms } from './time-terms.tsx';

export interface PersonViewProps {
  network: Network;
  weeks: FourWeeks;
  body: MapBody;
}

export function PersonView({ network, weeks, body }: PersonViewProps) {
  const { about } = useSentences();
  const { ours, person } = body;
  const { fields, id } = person;
  return (
    <div className={styles.view}>
      <WrittenTwiceRemark about={concerning(body)} />
      <p className={styles.sentence}>{about(network, body)}</p>
      <NowTerms body={body} from={weeks.from} />
      <Actions body={body} />
      {ours?.fields.nre ? <BesideNew relationship={ours.id} /> : null}
      {ours ? (
        <div className={styles.shares}>
          <SharesTable network={network} weeks={weeks} />
        </div>
      ) : null}
      <BetweenYou person={id} />
      <Relationships person={id} />
      <InCircles person={id} />
      <Noted body={body} />
      {fields.notes || ours?.fields.notes ? (
        <section>
          <SectionHead>
            <Trans>Notes</Trans>
          </SectionHead>
          {[fields.notes, ours?.fields.notes].filter(Boolean).map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </section>
      ) : null}
    </div>
  );
}

/** All that has to do with somebody and me, for what was written twice. */
const concerning = ({ ours, person }: MapBody): About[] => [
  { of: 'person', id: person.id },
  ...(ours
    ? ([
        { of: 'relationship', id: ours.id },
        { of: 'budget', id: ours.id },
      ] as const)
    : []),
  { of: 'known', id: person.id },
];

/** What is so right now: time, clock, home, feelings. */
function NowTerms({ body, from }: { body: MapBody; from: LocalDate }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { ours } = body;
  const zone = zoneOf(state, body.person.id);
  const otherClock = zone !== myZone(state);
  if (!ours && !otherClock) return null;
  return (
    <Terms>
      {ours ? <TimeTerms person={body.person.id} ours={ours} from={from} /> : null}
      {otherClock ? (
        <Term name={t`Their clock`}>
          <Clock zone={zone} />
        </Term>
      ) : null}
      {ours?.fields.livesTogether ? (
        <Term name={t`Home`}>{t`Shared; evenings at home are not dates`}</Term>
      ) : null}
      {ours?.fields.nre ? <Term name={t`You feel`}>{t`New relationship energy`}</Term> : null}
    </Terms>
  );
}

/** What I noted about them: pronouns, who decides, who knows. */
function Noted({ body }: { body: MapBody }) {
  const { t } = useLingui();
  const { ours, person } = body;
  const { pronouns, hasApp } = person.fields;
  const terms = [
    pronouns ? (
      <Term key="pronouns" name={t`Pronouns`}>
        {pronouns}
      </Term>
    ) : null,
    ours ? <RelationshipTerms key="ours" relationship={ours} /> : null,
    <Knowledge key="knows" person={person.id} besides={ours} />,
    hasApp === 'unknown' ? null : (
      <Term key="app" name={t`Orrery`}>
        {hasApp === 'yes' ? t`Uses it too` : t`Does not use it`}
      </Term>
    ),
  ];
  return (
    <section className={styles.noted}>
      <Terms>{terms}</Terms>
    </section>
  );
}

/** What they know of my other relationships, as far as I said so. */
function Knowledge({ person, besides }: { person: PersonId; besides: Relationship | null }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const { by } = useKnowing();
  const said = whatTheyKnow(state.people, person).filter(({ relationship }) => relationship !== besides);
  const about = (knowing: Knowing) =>
    said.filter((k) => k.knowing === knowing).map((k) => namesIn(state, k.relationship.id, formats));
  const words = by(about('knows'), about('doesNotKnow'), about('unsure'));
  return words ? <Term name={t`Knows of`}>{words}</Term> : null;
}

function Actions({ body }: { body: MapBody }) {
  const { state } = useOrrery();
  const { id } = body.person;
  return (
    <div className={styles.actions}>
      <ButtonRow>
        {body.ours ? (
          <>
            <ButtonLink href={`/time/dates/new?relationship=${body.ours.id}`}>
              <Trans>Plan a date</Trans>
            </ButtonLink>
            <ButtonLink href={`/time/budget/${body.ours.id}`}>
              <Trans>Hours with {nameOf(state, id)}</Trans>
            </ButtonLink>
            <ButtonLink href={`/time/known/${id}`}>
              <Trans>When they can</Trans>
            </ButtonLink>
          </>
        ) : null}
        {body.place.steps === 2 ? (
          <ButtonLink href={askNearPath(state, id)}>
            <Trans>How near would I like to be?</Trans>
          </ButtonLink>
        ) : null}
        {body.place.steps === null ? (
          <ButtonLink href={`/relationships/new?with=${id}`}>
            <Trans>Link them</Trans>
          </ButtonLink>
        ) : null}
        <ShowToCircle href={`/people/${id}/share`} />
        <ButtonLink href={`/people/${id}/edit`}>
          <Trans>Edit</Trans>
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}

function Relationships({ person }: { person: PersonId }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = usePeopleWords();
  const now = relationshipsWith(state.people, person);
  const before = endedWith(state.people, person);
  const others = (r: Relationship) =>
    formats.capital(
      formats.list(
        r.fields.members.filter((m) => m !== person).map((m) => (m === ME ? t`you` : nameOf(state, m))),
      ),
    );
  const detail = (r: Relationship) => {
    const parts = [
      tierOf(state.people, r)?.fields.name,
      r.fields.since ? t`since ${words.partialDate(r.fields.since)}` : '',
      r.fields.until ? t`until ${words.partialDate(r.fields.until)}` : '',
    ];
    return formats.capital(parts.filter(Boolean).join(', '));
  };
  const name = nameOf(state, person);
  return (
    <section>
      <SectionHead>
        <Trans>With</Trans>
      </SectionHead>
      <List label={t`Relationships of ${name}`}>
        {[...now, ...before].map((r) => {
          const with_ = r.fields.members.filter((m) => m !== person);
          return (
            <ListRow
              key={r.id}
              href={`/relationships/${r.id}`}
              lead={<Mark appearance={lookOf(state, with_[0] ?? ME)} hollow={r.fields.until !== ''} />}
              title={r.fields.title || others(r)}
              detail={[r.fields.title ? others(r) : '', detail(r)].filter(Boolean).join(' · ')}
            />
          );
        })}
      </List>
      <p className={styles.more}>
        <ButtonLink kind="plain" href={`/relationships/new?with=${person}`}>
          <Trans>Add a relationship</Trans>
        </ButtonLink>
        <ButtonLink kind="plain" href={`/people/new?with=${person}`}>
          <Trans>Add a partner of {name}</Trans>
        </ButtonLink>
      </p>
    </section>
  );
}
