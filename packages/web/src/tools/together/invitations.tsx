// Whom I have asked in from this device: how each invitation stands, and the way to a new one.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Invitation } from '@orrery/client/circle';
import { Mail, MailX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { pathOf } from './use-circles.ts';

export function Invitations({ circle, isFounding }: { circle: Circle; isFounding: boolean }) {
  const { t } = useLingui();
  // the newest first; one that somebody came by is over, and they are in the list above
  const all = circle.inviting
    .all()
    .filter(({ state, isAwaited }) => state !== 'spent' || isAwaited)
    .reverse();
  const isOpen = ({ state }: Invitation) => state === 'open' || state === 'sending';
  return (
    <section>
      <SectionHead>
        <Trans>Invitations</Trans>
      </SectionHead>
      {all.length > 0 ? (
        <List label={t`Invitations from this device`}>
          {all.map((invitation) => (
            <ListRow
              key={invitation.id}
              lead={isOpen(invitation) ? <Mail aria-hidden /> : <MailX aria-hidden />}
              title={invitation.who || t`For somebody`}
              strong={isOpen(invitation)}
              detail={<Standing invitation={invitation} isFounding={isFounding} />}
              href={`${pathOf(circle.id)}/invitations/${invitation.id}`}
            />
          ))}
        </List>
      ) : null}
      <ButtonRow>
        <ButtonLink href={`${pathOf(circle.id)}/invite`}>
          <Trans>Invite somebody</Trans>
        </ButtonLink>
      </ButtonRow>
    </section>
  );
}

function Standing(props: { invitation: Invitation; isFounding: boolean }): ReactNode {
  const { dayOf, fullDay } = useFormats();
  const { state, until, answers, isAwaited } = props.invitation;
  if (isAwaited) return <Trans>They are in, and may not know where the circle has gone</Trans>;
  if (state === 'withdrawn') return <Trans>Withdrawn</Trans>;
  if (state === 'expired') return <Trans>Over: a week has passed</Trans>;
  if (state === 'otherwise') return <Trans>They came in by another invitation</Trans>;
  if (state === 'refused') return <Trans>Their answer cannot be let in</Trans>;
  if (answers > 0) return <Trans>Somebody has answered: compare the digits</Trans>;
  if (state === 'sending' || props.isFounding) return <Trans>The relay does not have it yet</Trans>;
  const day = fullDay(dayOf(until));
  return <Trans>Open until {day}</Trans>;
}
