// On somebody's page: the circles that they are in with me, as I have said who they are there, and the way to show them to one.
import { Trans, useLingui } from '@lingui/react/macro';
import { dangerIn, type PersonId, personOfMember } from '@orrery/domain';
import { Orbit } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { nameIn } from '../sharing/names-in.ts';
import { pathOf, useCircles } from '../use-circles.ts';

export function InCircles({ person }: { person: PersonId }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const circles = useCircles();
  const met = (circles?.withScreens() ?? []).flatMap((circle) => {
    const member = circle
      .members()
      .find(({ id, isIn }) => isIn && personOfMember(state.spaces, circle.id, id) === person);
    return member ? [{ circle, name: nameIn(circle, member.id) }] : [];
  });
  if (met.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>In circles with you</Trans>
      </SectionHead>
      <List label={t`In circles with you`}>
        {met.map(({ circle, name }) => (
          <ListRow
            key={circle.id}
            lead={<Orbit aria-hidden />}
            title={circle.name || t`A circle`}
            detail={name ? <Trans>as {name}</Trans> : undefined}
            href={`${pathOf(circle.id)}/map`}
          />
        ))}
      </List>
    </section>
  );
}

/** Only where somebody is in a circle with me; where there is danger nobody is sent to share. */
export function ShowToCircle({ href }: { href: string }) {
  const { state, isSample } = useOrrery();
  const circles = useCircles();
  const hasOthers = circles
    ?.withScreens()
    .some((circle) => circle.members().filter(({ isIn }) => isIn).length > 1);
  if (isSample || !hasOthers || dangerIn(state) !== null) return null;
  return (
    <ButtonLink href={href}>
      <Trans>Show to a circle</Trans>
    </ButtonLink>
  );
}

/** What was shown as going on, and has ended on my own map: it stays there until I take it back. */
export function StillShown({ of }: { of: string }) {
  const circles = useCircles();
  if (!circles?.sharing.from(of).length) return null;
  return (
    <p role="note" className="t-small">
      <Trans>
        A circle still sees it as going on. You can take it back in{' '}
        <TextLink href="/settings/ledger">the list of what has left you</TextLink>. Nobody is told why.
      </Trans>
    </p>
  );
}
