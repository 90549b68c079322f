// A provider's clients, each space by itself: when they meet next, what was shared and is not marked as read, and whether it is time to look
// back. Nothing is searched, matched or counted across them, and nothing shows when anybody was there (CARE39, CARE40).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles } from '@orrery/client/circle';
import { OnlyYou } from '../../../app/only-you.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { Lacking } from '../../together/lacking.tsx';
import { useCircles, useLack } from '../../together/use-circles.ts';
import { ClientRow } from './client-row.tsx';
import { FOUND_AS_PROVIDER, spacesWithClients } from './paths.ts';
import { useGlances } from './use-glances.ts';

export default function ClientsScreen() {
  const { t } = useLingui();
  const circles = useCircles();
  const lack = useLack();
  return (
    <Screen
      title={t`My clients`}
      documentTitle={t`Orrery`}
      back={{ href: '/together', label: t`Together` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        {lack ? <Lacking lack={lack} /> : circles?.isRead ? <Spaces circles={circles} /> : null}
        <p className="t-small">
          <Trans>
            For your own work: <TextLink href="/help/guidance">pages for whoever works with clients</TextLink>
            .
          </Trans>
        </p>
      </Flow>
    </Screen>
  );
}

function Spaces({ circles }: { circles: Circles }) {
  const { t } = useLingui();
  const ordered = useGlances(spacesWithClients(circles));
  if (!ordered) return null;
  const found = (
    <ButtonLink kind={ordered.length === 0 ? 'main' : 'outline'} href={FOUND_AS_PROVIDER}>
      <Trans>A space for a client</Trans>
    </ButtonLink>
  );
  if (ordered.length === 0)
    return (
      <Empty action={found}>
        <Trans>
          Nobody is here yet. Each client has a space of their own, or several clients one together, and you
          see there what they put there for you.
        </Trans>
      </Empty>
    );
  return (
    <>
      <List label={t`My clients`}>
        {ordered.map(({ circle, glance }) => (
          <ClientRow key={circle.id} circle={circle} glance={glance} />
        ))}
      </List>
      <ButtonRow>{found}</ButtonRow>
      <p className="t-caption">
        <Trans>
          Those whom you meet next come first. Each space stands by itself: nothing is searched or compared
          across them, and nothing says when a client was there.
        </Trans>
      </p>
    </>
  );
}
