// What was said about a relationship: home, feelings, who decides, who knows. Only what was said shows.
import { useLingui } from '@lingui/react/macro';
import { type Knowing, ME, type PersonId, type Relationship } from '@orrery/domain';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Term } from '../../../ui/terms.tsx';

export function RelationshipTerms({ relationship }: { relationship: Relationship }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const { fields } = relationship;
  const list = (people: readonly PersonId[]) =>
    formats.capital(formats.list(people.map((id) => (id === ME ? t`you` : nameOf(state, id)))));
  const who = (knowing: Knowing) =>
    list(
      (Object.entries(fields.known) as [PersonId, Knowing][])
        .filter(([id, said]) => said === knowing && (id === ME || state.people.people.get(id)?.present))
        .map(([id]) => id),
    );
  const [knows, doesNot, unsure] = [who('knows'), who('doesNotKnow'), who('unsure')];
  return (
    <>
      {fields.livesTogether ? <Term name={t`Home`}>{t`Shared; evenings at home are not dates`}</Term> : null}
      {fields.nre ? <Term name={t`You feel`}>{t`New relationship energy`}</Term> : null}
      {fields.coversNote ? <Term name={t`Priority`}>{fields.coversNote}</Term> : null}
      {fields.decides.length > 0 ? <Term name={t`Decide`}>{list(fields.decides)}</Term> : null}
      {fields.consulted.length > 0 ? <Term name={t`Consulted`}>{list(fields.consulted)}</Term> : null}
      {fields.mayVeto.length > 0 ? <Term name={t`May veto`}>{list(fields.mayVeto)}</Term> : null}
      {fields.rightsNote ? <Term name={t`Also`}>{fields.rightsNote}</Term> : null}
      {knows ? <Term name={t`Know of it`}>{knows}</Term> : null}
      {doesNot ? <Term name={t`Do not know`}>{doesNot}</Term> : null}
      {unsure ? <Term name={t`Not sure`}>{unsure}</Term> : null}
    </>
  );
}
