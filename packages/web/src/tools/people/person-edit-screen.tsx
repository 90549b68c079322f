// What I said about somebody, or about myself; kept as one goes.

import { Trans, useLingui } from '@lingui/react/macro';
import { type Intent, ME, meOf, newPerson, type PersonFields, type PersonId } from '@orrery/domain';
import { useLocation, useParams } from 'wouter';
import { lookOf } from '../../app/names.ts';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../app/written-twice-remark.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePersonLabels } from './field-labels.ts';
import styles from './forms/forms.module.css';
import { PersonDetails } from './forms/person-details.tsx';
import { useKeptFields } from './forms/use-kept-fields.ts';
import { NobodyHere } from './nobody-here.tsx';

export default function PersonEditScreen() {
  const { person = '' } = useParams();
  const { state } = useOrrery();
  const id = person as PersonId;
  if (id === ME) return <Edit id={ME} stored={meOf(state.people)} />;
  const found = state.people.people.get(id);
  return found?.present ? <Edit key={id} id={id} stored={found.fields} /> : <NobodyHere />;
}

function Edit({ id, stored }: { id: PersonId; stored: PersonFields }) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const [, navigate] = useLocation();
  const labels = usePersonLabels();
  const isMe = id === ME;
  const { values, type, leave, choose, error } = useKeptFields(
    `person/${id}`,
    { ...newPerson, ...stored },
    (changes): Intent => ({
      tool: 'people',
      intent: isMe ? { type: 'describeMe', changes } : { type: 'changePerson', person: id, changes },
    }),
  );
  const here = `/people/${id}`;
  const name = stored.name;
  return (
    <Screen
      title={isMe ? t`About you` : t`About ${name}`}
      documentTitle={t`Person`}
      lead={<Mark appearance={lookOf(state, id)} size={28} />}
      back={{ href: here, label: isMe ? t`You` : name }}
      visibility={<OnlyYou />}
      narrow
    >
      <div className={styles.form}>
        <WrittenTwiceRemark about={[{ of: 'person', id }]} />
        <TextField
          label={labels.name}
          value={values.name}
          onChange={(text) => type({ name: text })}
          onBlur={() => leave('name')}
          error={error('name')}
          autoComplete="off"
        />
        <PersonDetails
          values={values}
          onType={type}
          onLeave={leave}
          onChoose={choose}
          error={error}
          isMe={isMe}
        />
      </div>
      <div className={styles.end}>
        <p className={styles.quiet}>
          <Trans>Everything here is kept as you go.</Trans>
        </p>
        <ButtonRow>
          <ButtonLink href={here}>
            <Trans>Done</Trans>
          </ButtonLink>
          {isMe ? null : (
            <Button
              onPress={() => {
                void attempt(
                  { tool: 'people', intent: { type: 'removePerson', person: id } },
                  t`${name} is off your map, with their relationships`,
                ).then((isKept) => {
                  if (isKept) navigate('/people');
                });
              }}
            >
              <Trans>Take off the map</Trans>
            </Button>
          )}
        </ButtonRow>
      </div>
    </Screen>
  );
}
