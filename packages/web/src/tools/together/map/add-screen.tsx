// From my own map onto that of a circle: relationships of mine first, then those of others, then people by themselves. One is chosen; what
// exactly goes is seen before it does.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { ME, type PersonId, peopleOf, personOfMember, relationshipsOf, type SpaceId } from '@orrery/domain';
import { useParams } from 'wouter';
import { lookOf, nameOf } from '../../../app/names.ts';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { NotInCircle } from '../not-in-circle.tsx';
import { othersOf, pathOf, useCircles } from '../use-circles.ts';

export default function AddToMapScreen() {
  const { t } = useLingui();
  const { space = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  if (!circles || !circle) return <NotInCircle />;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Show somebody here`}
      back={{ href: `${pathOf(circle.id)}/map`, label: t`Map of the circle` }}
      visibility={<OnlyYou />}
    >
      <FromMyMap circles={circles} circle={circle} />
    </CircleFrame>
  );
}

function FromMyMap({
  circles,
  circle,
}: {
  circles: NonNullable<ReturnType<typeof useCircles>>;
  circle: Circle;
}) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const name = (person: PersonId) => (person === ME ? t`you` : nameOf(state, person));
  const all = relationshipsOf(state.people);
  const isMine = (r: (typeof all)[number]) => r.fields.members.includes(ME);
  const inside = new Set(othersOf(circle).map(({ id }) => personOfMember(state.spaces, circle.id, id)));
  const people = peopleOf(state.people).filter(({ id }) => !inside.has(id));
  const isThere = (of: string) => circles.sharing.from(of).some((item) => item.circle === circle.id);
  const detail = (of: string) => (isThere(of) ? t`Shown here already` : undefined);
  const rows = (label: string, some: typeof all) =>
    some.length === 0 ? null : (
      <section>
        <SectionHead>{label}</SectionHead>
        <List label={label}>
          {some.map(({ id, fields }) => {
            const others = fields.members.filter((member) => member !== ME);
            const who = [...others, ...(fields.members.includes(ME) ? [ME] : [])].map(name);
            return (
              <ListRow
                key={id}
                lead={<Mark appearance={lookOf(state, others[0] ?? ME)} size={18} />}
                title={formats.capital(formats.list(who))}
                detail={detail(`relationship ${id}`)}
                href={`/relationships/${id}/share?circle=${circle.id}`}
              />
            );
          })}
        </List>
      </section>
    );
  if (all.length === 0 && people.length === 0)
    return (
      <Flow>
        <p>
          <Trans>There is nobody on your own map whom you could show here.</Trans>
        </p>
        <ButtonLink href="/people/new">
          <Trans>Add somebody</Trans>
        </ButtonLink>
      </Flow>
    );
  return (
    <Flow>
      <p className="t-caption">
        <Trans>
          Everything here is on your own map alone until you choose it, see what they will see, and share it.
        </Trans>
      </p>
      {rows(t`With you`, all.filter(isMine))}
      {rows(
        t`Between others`,
        all.filter((r) => !isMine(r)),
      )}
      {people.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>Somebody, without saying with whom</Trans>
          </SectionHead>
          <List label={t`Somebody, without saying with whom`}>
            {people.map(({ id, fields }) => (
              <ListRow
                key={id}
                lead={<Mark appearance={lookOf(state, id)} size={18} />}
                title={fields.name}
                detail={detail(`person ${id}`)}
                href={`/people/${id}/share?circle=${circle.id}`}
              />
            ))}
          </List>
        </section>
      ) : null}
    </Flow>
  );
}
