// What was said about a relationship: who decides, who knows. Only what was said shows.
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
  const known = useKnowing();
  const who = (knowing: Knowing) =>
    (Object.entries(fields.known) as [PersonId, Knowing][])
      .filter(([id, said]) => said === knowing && (id === ME || state.people.people.get(id)?.present))
      .map(([id]) => nameOf(state, id));
  const knowers = known.by(who('knows'), who('doesNotKnow'), who('unsure'));
  return (
    <>
      {fields.coversNote ? <Term name={t`Priority`}>{fields.coversNote}</Term> : null}
      {fields.decides.length > 0 ? <Term name={t`Decide`}>{list(fields.decides)}</Term> : null}
      {fields.consulted.length > 0 ? <Term name={t`Consulted`}>{list(fields.consulted)}</Term> : null}
      {fields.mayVeto.length > 0 ? <Term name={t`May veto`}>{list(fields.mayVeto)}</Term> : null}
      {fields.rightsNote ? <Term name={t`Also`}>{fields.rightsNote}</Term> : null}
      {knowers ? <Term name={t`Known to`}>{knowers}</Term> : null}
    </>
  );
}

/** Who knows of something, or what somebody knows of, in one line: "Sam and Jo; not Ines; perhaps Robin". */
export function useKnowing(): { by: (yes: string[], no: string[], perhaps: string[]) => string } {
  const { t } = useLingui();
  const formats = useFormats();
  return {
    by: (yes, no, perhaps) => {
      const [are, arent, may] = [yes, no, perhaps].map((names) => formats.list(names));
      const parts = [are, arent && t`not ${arent}`, may && t`perhaps ${may}`].filter(Boolean);
      return formats.capital(parts.join('; '));
    },
  };
}
