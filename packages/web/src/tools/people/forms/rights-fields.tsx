// Who decides about a relationship, who is asked first, who may say no to it: said in plain view, before anybody joins.

import { useLingui } from '@lingui/react/macro';
import type { PersonId, RelationshipFields } from '@orrery/domain';
import { TextArea } from '../../../ui/text-field.tsx';
import { useRelationshipLabels } from '../field-labels.ts';
import { PeoplePicker } from './people-picker.tsx';
import type { KeptFields } from './use-kept-fields.ts';

export function RightsFields({ fields }: { fields: KeptFields<RelationshipFields> }) {
  const { t } = useLingui();
  const labels = useRelationshipLabels();
  const { values, type, leave, choose, error } = fields;
  const members: readonly PersonId[] = values.members;
  return (
    <>
      <PeoplePicker
        label={labels.decides}
        addLabel={t`Somebody else who decides`}
        hint={t`Who has the say about this relationship.`}
        value={values.decides}
        onChange={(decides) => choose({ decides })}
        nearest={members}
      />
      <PeoplePicker
        label={labels.consulted}
        addLabel={t`Somebody else who is consulted`}
        hint={t`Who is asked first, and listened to.`}
        value={values.consulted}
        onChange={(consulted) => choose({ consulted })}
        nearest={members}
      />
      <PeoplePicker
        label={labels.mayVeto}
        addLabel={t`Somebody else who may veto`}
        hint={t`Who can end or stop it with a no. Nobody has this by being left out.`}
        value={values.mayVeto}
        onChange={(mayVeto) => choose({ mayVeto })}
        nearest={members}
      />
      <TextArea
        label={labels.rightsNote}
        optional
        value={values.rightsNote}
        onChange={(rightsNote) => type({ rightsNote })}
        onBlur={() => leave('rightsNote')}
        error={error('rightsNote')}
        rows={2}
      />
    </>
  );
}
