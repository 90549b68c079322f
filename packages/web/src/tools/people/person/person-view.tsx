// All that concerns somebody and me, in one place: the panel beside the map and the page of its own.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  endedWith,
  type MapBody,
  ME,
  type Network,
  type PersonId,
  type Relationship,
  relationshipsWith,
  tierOf,
  whatTheyKnow,
  zoneOf,
} from '@orrery/domain';
import { lookOf, nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import type { FourWeeks } from '../use-network.ts';
import { usePeopleWords } from '../words.ts';
import styles from './person.module.css';
import { RelationshipTerms } from './relationship-terms.tsx';
import { useSentences } from './sentence.ts';
import { SharesTable } from './shares-table.tsx';
import { TimeTerms } from './time-terms.tsx';

export interface PersonViewProps {
  network: Network;
  weeks: FourWeeks;
  body: MapBody;
}

export function PersonView({ network, weeks, body }: PersonViewProps) {
  const { t } = useLingui();
  const { about } = useSentences();
  const { ours, person } = body;
  const { fields, id } = person;
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{about(network, body)}</p>
      <Terms>
        {fields.pronouns ? <Term name={t`Pronouns`}>{fields.pronouns}</Term> : null}
        {ours ? (
          <>
            <TimeTerms person={id} ours={ours} from={weeks.from} />
            <RelationshipTerms relationship={ours} />
          </>
        ) : (
          <FurtherTerms body={body} />
        )}
        <Knowledge person={id} besides={ours} />
        {fields.hasApp === 'unknown' ? null : (
          <Term name={t`Orrery`}>{fields.hasApp === 'yes' ? t`Uses it too` : t`Does not use it`}</Term>
        )}
      </Terms>
      <Actions body={body} />
      <Relationships person={id} />
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
      {ours ? (
        <div className={styles.shares}>
          <SharesTable network={network} weeks={weeks} />
        </div>
      ) : null}
    </div>
  );
}

/** For whoever is not my partner: their clock, and nothing about time that is not mine to plan. */
function FurtherTerms({ body }: { body: MapBody }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const { zone } = body.person.fields;
  if (!zone || zone === zoneOf(state, ME)) return null;
  const time = formats.time(now, zone);
  const name = formats.zoneName(zone);
  return (
    <Term name={t`Their clock`}>
      <Trans>
        {time} now, {name}
      </Trans>
    </Term>
  );
}

/** What they know of my relationships, as far as I said so. */
function Knowledge({ person, besides }: { person: PersonId; besides: Relationship | null }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const said = whatTheyKnow(state.people, person).filter(({ relationship }) => relationship !== besides);
  const about = (knowing: (typeof said)[number]['knowing']) =>
    formats.list(
      said
        .filter((k) => k.knowing === knowing)
        .map(
          ({ relationship: { fields } }) =>
            fields.title || formats.list(fields.members.filter((m) => m !== ME).map((m) => nameOf(state, m))),
        ),
    );
  const rows = [
    { name: t`Knows of`, list: about('knows') },
    { name: t`Not told of`, list: about('doesNotKnow') },
    { name: t`Perhaps of`, list: about('unsure') },
  ];
  return rows.map((row) =>
    row.list ? (
      <Term key={row.name} name={row.name}>
        {row.list}
      </Term>
    ) : null,
  );
}

function Actions({ body }: { body: MapBody }) {
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
              <Trans>Time they need</Trans>
            </ButtonLink>
            <ButtonLink href={`/time/known/${id}`}>
              <Trans>When they can</Trans>
            </ButtonLink>
          </>
        ) : null}
        {body.place.steps === null ? (
          <ButtonLink href={`/relationships/new?with=${id}`}>
            <Trans>Link them</Trans>
          </ButtonLink>
        ) : null}
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
