// What of a plan comes from circles: whose hours, which floors count because both confirmed them, and which do not.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { type PersonId, type RelationshipId, type SpaceId, sourcesOf } from '@orrery/domain';
import { nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useFromCircles } from '../with-circles.tsx';

export function CircleRemarks({ formulation }: { formulation: Formulation }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const from = useFromCircles();
  if (!from) return null;
  const people = formulation.instance.people.flatMap(({ id }) => {
    const [shared] = sourcesOf(state.time, id as PersonId).filter((one) => one.id.startsWith('circle '));
    return shared ? [{ name: nameOf(state, id as PersonId), at: shared.fields.importedAt }] : [];
  });
  const rows = formulation.instance.relations.flatMap(({ id }) => {
    const told = from.told.get(id as RelationshipId);
    const [there] = told?.circles ?? [];
    return told && there ? [{ id: id as RelationshipId, told, there }] : [];
  });
  if (rows.length === 0 && people.length === 0) return null;
  const hrefOf = (space: SpaceId) => `/together/${space}`;
  return (
    <section>
      <SectionHead>
        <Trans>From your circles</Trans>
      </SectionHead>
      <List label={t`From your circles`}>
        {rows.map(({ id, told, there }) => {
          const asked = [...told.wishes].map(([person, { minutes }]) => {
            const [name, hours] = [nameOf(state, person), formats.hoursLong(minutes)];
            return t`${name} asks for ${hours} a week.`;
          });
          const floor = told.floor && formats.hoursLong(told.floor.minutes);
          const confirmed = floor
            ? told.floor?.weeks === 4
              ? t`A floor of ${floor} in four weeks counts: each of you has confirmed it.`
              : t`A floor of ${floor} a week counts: each of you has confirmed it.`
            : told.isHeld
              ? t`No floor is confirmed, so what you hold to be the least counts as a wish.`
              : t`No floor is confirmed.`;
          return (
            <ListRow
              key={id}
              title={namesIn(state, id, formats)}
              detail={[confirmed, ...asked].join(' ')}
              href={hrefOf(there.space)}
            />
          );
        })}
      </List>
      {people.map(({ name, at }) => {
        const since = formats.moment(at);
        return (
          <p key={name} className="t-caption">
            <Trans>
              {name}’s hours are those that {name} lets a circle of yours see, as of {since}.
            </Trans>
          </p>
        );
      })}
      <p className="t-caption">
        <Trans>
          This plan is made on your device. Nothing of it goes into a circle unless you propose a date there.
        </Trans>
      </p>
    </section>
  );
}
