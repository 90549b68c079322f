// One relationship: who is in it and since when; each further part one step further, with what is said in it beside.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  type Intent,
  ME,
  myDateOf,
  type PersonId,
  type Relationship,
  type RelationshipFields,
  type RelationshipId,
  type TierId,
  tierOf,
} from '@orrery/domain';
import { useLocation, useParams } from 'wouter';
import { lookOf, nameOf } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../app/written-twice-remark.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { BesideNew } from '../compass/pauses/beside-new.tsx';
import { ShowToCircle, StillShown } from '../together/map/in-circles.tsx';
import { SeenBy } from '../together/sharing/seen-by.tsx';
import { mapHref } from './address.ts';
import { usePeopleChoices, useRelationshipLabels } from './field-labels.ts';
import styles from './forms/forms.module.css';
import { KnowingFields } from './forms/knowing-fields.tsx';
import { PartialDateField } from './forms/partial-date-field.tsx';
import { PeoplePicker } from './forms/people-picker.tsx';
import { PriorityFields } from './forms/priority-fields.tsx';
import { RightsFields } from './forms/rights-fields.tsx';
import { type KeptFields, useKeptFields } from './forms/use-kept-fields.ts';
import { NobodyHere } from './nobody-here.tsx';
import { useSentences } from './person/sentence.ts';
import { usePeopleWords } from './words.ts';

export default function RelationshipScreen() {
  const { relationship = '' } = useParams();
  const { state } = useOrrery();
  const found = state.people.relationships.get(relationship as RelationshipId);
  return found?.present ? <Edit key={found.id} relationship={found} /> : <NobodyHere />;
}

function Edit({ relationship }: { relationship: Relationship }) {
  const { t } = useLingui();
  const labels = useRelationshipLabels();
  const { state, attempt, newId } = useOrrery();
  const formats = useFormats();
  const { id } = relationship;
  const fields = useKeptFields<RelationshipFields>(
    `relationship/${id}`,
    relationship.fields,
    (changes): Intent => ({
      tool: 'people',
      intent: { type: 'changeRelationship', relationship: id, changes },
    }),
  );
  const { values } = fields;
  const mine = relationship.fields.members.includes(ME);
  const others = relationship.fields.members.filter((m) => m !== ME);
  const name = (person: PersonId) => (person === ME ? t`you` : nameOf(state, person));
  const who = formats.capital(formats.list((mine ? [...others, ME] : others).map(name)));
  const createTier = (tierName: string) => {
    const tier = newId<TierId>();
    void attempt(
      [
        { tool: 'people', intent: { type: 'addTier', tier, name: tierName } },
        { tool: 'people', intent: { type: 'changeRelationship', relationship: id, changes: { tier } } },
      ],
      t`${tierName} added`,
    );
  };
  return (
    <Screen
      title={relationship.fields.title || who}
      documentTitle={t`Relationship`}
      lead={others.map((person) => <Mark key={person} appearance={lookOf(state, person)} size={22} />)}
      back={{ href: mapHref({ view: 'orbits', person: others[0] ?? null }), label: t`People` }}
      visibility={<SeenBy of={`relationship ${id}`} />}
      narrow
    >
      <div className={styles.form}>
        <WrittenTwiceRemark about={[{ of: 'relationship', id }]} />
        <PeoplePicker
          label={labels.members}
          addLabel={t`Somebody else in it`}
          value={values.members}
          onChange={(members) => fields.choose({ members })}
          nearest={relationship.fields.members}
          error={fields.error('members')}
        />
        <PartialDateField
          legend={labels.since}
          hint={t`As much of it as you remember.`}
          value={values.since}
          onType={(since) => fields.type({ since })}
          onLeave={() => fields.leave('since')}
          onChoose={(since) => fields.choose({ since })}
          error={fields.error('since')}
        />
      </div>
      {mine && relationship.fields.nre && !relationship.fields.until ? <BesideNew relationship={id} /> : null}
      <div className={styles.parts}>
        <Parts relationship={relationship} fields={fields} mine={mine} onCreateTier={createTier} />
      </div>
      <EndOrRemove relationship={relationship} fields={fields} />
    </Screen>
  );
}

interface PartsProps {
  relationship: Relationship;
  fields: KeptFields<RelationshipFields>;
  mine: boolean;
  onCreateTier: (name: string) => void;
}

function Parts({ relationship, fields, mine, onCreateTier }: PartsProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const labels = useRelationshipLabels();
  const { values, type, leave, choose, error } = fields;
  const said = useWhatIsSaid(relationship);
  return (
    <>
      {mine ? (
        <Disclosure label={labels.priority} detail={said.priority}>
          <div className={styles.inset}>
            <PriorityFields fields={fields} onCreateTier={onCreateTier} />
          </div>
        </Disclosure>
      ) : null}
      <Disclosure label={labels.rights} detail={said.rights}>
        <div className={styles.inset}>
          <RightsFields fields={fields} />
        </div>
      </Disclosure>
      {mine ? (
        <Disclosure label={t`Home and feelings`} detail={said.home}>
          <div className={styles.inset}>
            <Switch
              label={labels.livesTogether}
              detail={t`Evenings at home are home life then, and are counted apart from dates.`}
              value={values.livesTogether}
              onChange={(livesTogether) => choose({ livesTogether })}
            />
            <Switch
              label={labels.nre}
              detail={t`The pull of something new. A mark on your own feelings, for yourself alone; it says nothing of theirs.`}
              value={values.nre}
              onChange={(nre) => choose({ nre })}
            />
          </div>
        </Disclosure>
      ) : null}
      {Object.keys(values.known).length > 0 || state.people.people.size > 2 ? (
        <Disclosure label={labels.known} detail={said.known}>
          <KnowingFields
            members={values.members}
            value={values.known}
            onChange={(known) => choose({ known })}
          />
        </Disclosure>
      ) : null}
      <Disclosure label={t`Name and notes`} detail={said.notes}>
        <div className={styles.inset}>
          <TextField
            label={labels.title}
            optional
            value={values.title}
            onChange={(title) => type({ title })}
            onBlur={() => leave('title')}
            error={error('title')}
            autoComplete="off"
          />
          <TextArea
            label={labels.notes}
            optional
            hint={t`For yourself alone. They are never in a picture of the map.`}
            value={values.notes}
            onChange={(notes) => type({ notes })}
            onBlur={() => leave('notes')}
            error={error('notes')}
          />
        </div>
      </Disclosure>
    </>
  );
}

/** What each part holds, in a few words, so that one need not open it. */
function useWhatIsSaid(relationship: Relationship) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const { covers } = useSentences();
  const { noTier, notSaid } = usePeopleChoices();
  const { fields } = relationship;
  const list = (people: readonly PersonId[]) =>
    formats.list(people.map((id) => (id === ME ? t`you` : nameOf(state, id))));
  const tier = tierOf(state.people, relationship)?.fields.name ?? noTier;
  const rights = [
    fields.decides.length > 0 ? t`decide: ${list(fields.decides)}` : '',
    fields.consulted.length > 0 ? t`consulted: ${list(fields.consulted)}` : '',
    fields.mayVeto.length > 0 ? t`may veto: ${list(fields.mayVeto)}` : '',
  ].filter(Boolean);
  const home = [
    fields.livesTogether ? t`living together` : '',
    fields.nre ? t`new relationship energy` : '',
  ].filter(Boolean);
  const knowers = (Object.keys(fields.known) as PersonId[]).filter(
    (id) => fields.known[id] === 'knows' && state.people.people.get(id)?.present,
  );
  const capital = (text: string) => (text ? formats.capital(text) : notSaid);
  return {
    priority: [`${tier}.`, covers(fields.covers)].filter(Boolean).join(' '),
    rights: capital(rights.join('; ')),
    home: capital(home.join(', ')),
    known: knowers.length > 0 ? t`Known to ${list(knowers)}` : notSaid,
    notes:
      fields.title || fields.notes
        ? formats.capital([fields.title, fields.notes ? t`a note` : ''].filter(Boolean).join(', '))
        : t`None`,
  };
}

/** Ending keeps it on record; taking it off the map is for what was put in by mistake. Both can be undone. */
function EndOrRemove({ relationship, fields }: Pick<PartsProps, 'relationship' | 'fields'>) {
  const { t } = useLingui();
  const labels = useRelationshipLabels();
  const { state, attempt, now } = useOrrery();
  const words = usePeopleWords();
  const [, navigate] = useLocation();
  const { id } = relationship;
  const { until } = relationship.fields;
  const change = (changes: Partial<RelationshipFields>, told: string) =>
    attempt({ tool: 'people', intent: { type: 'changeRelationship', relationship: id, changes } }, told);
  return (
    <div className={styles.end}>
      {until ? (
        <>
          <p className={styles.quiet}>
            <Trans>
              Ended {words.partialDate(until)}. It stays on record, off the map and out of every plan.
            </Trans>
          </p>
          <StillShown of={`relationship ${id}`} />
          <PartialDateField
            legend={labels.until}
            value={fields.values.until}
            onType={(text) => fields.type({ until: text })}
            onLeave={() => {
              // an emptied end would make it go on again; that has a button of its own
              if (fields.values.until) fields.leave('until');
            }}
            onChoose={(text) => fields.choose({ until: text })}
            error={fields.error('until')}
          />
        </>
      ) : (
        <p className={styles.quiet}>
          <Trans>Everything here is kept as you go.</Trans>
        </p>
      )}
      <ButtonRow>
        <ButtonLink
          href={mapHref({
            view: 'orbits',
            person: relationship.fields.members.find((m) => m !== ME) ?? null,
          })}
        >
          <Trans>Done</Trans>
        </ButtonLink>
        {until ? null : <ShowToCircle href={`/relationships/${id}/share`} />}
        {until ? (
          <Button onPress={() => void change({ until: '' }, t`It goes on`)}>
            <Trans>It goes on</Trans>
          </Button>
        ) : (
          <Button onPress={() => void change({ until: myDateOf(state, now) }, t`Ended, and kept on record`)}>
            <Trans>It has ended</Trans>
          </Button>
        )}
        <Button
          onPress={() => {
            void attempt(
              { tool: 'people', intent: { type: 'removeRelationship', relationship: id } },
              t`The relationship is off your map`,
            ).then((isKept) => {
              if (isKept) navigate('/people');
            });
          }}
        >
          <Trans>Take off the map</Trans>
        </Button>
      </ButtonRow>
    </div>
  );
}
