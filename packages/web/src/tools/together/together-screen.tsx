// The room Together: the circles that I am in, those that I wait for, and how each stands.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles, Listed } from '@orrery/client/circle';
import { lookOfName, type SpaceId } from '@orrery/domain';
import { Circle, CircleDashed, CircleSlash2, HeartHandshake, Mail, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { useUnreadNames } from '../../rooms/kit/unread-circles.ts';
import { isLasting } from '../../rooms/relay/trouble.ts';
import { useFormats } from '../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { CLIENTS, spacesWithClients } from '../care/clients/paths.ts';
import { ByKitLink } from './by-kit-link.tsx';
import { useCircleTroubles } from './circle-troubles.tsx';
import { CopiedCircles } from './copied-circles.tsx';
import { keptName } from './kept-circle.ts';
import { Lacking } from './lacking.tsx';
import { othersOf, pathOf, useCircles, useLack } from './use-circles.ts';

export default function TogetherScreen() {
  const { t } = useLingui();
  const { isSample } = useOrrery();
  const circles = useCircles();
  const lack = useLack();
  return (
    <Screen title={t`Together`} visibility={<OnlyYou />} narrow>
      <Flow>
        {isSample ? (
          <Empty>
            <Trans>
              Here are the circles that you share with others. The sample has nobody to share with: leave it,
              and found one of your own.
            </Trans>
          </Empty>
        ) : lack ? (
          <>
            <p className="t-lead">
              <Trans>
                A circle is a place that several people share. All who are in read what is put there, and
                nothing else of yours.
              </Trans>
            </p>
            <Lacking lack={lack} />
            <CopiedCircles />
          </>
        ) : circles?.isRead ? (
          <Rows circles={circles} />
        ) : null}
        {isSample ? null : (
          <List>
            <ListRow
              lead={<Mail aria-hidden />}
              title={<Trans>Somebody invited me</Trans>}
              detail={<Trans>Read the link that you were sent; whoever sent it is told nothing</Trans>}
              href="/invited"
            />
          </List>
        )}
      </Flow>
    </Screen>
  );
}

function Rows({ circles }: { circles: Circles }) {
  const { t } = useLingui();
  const listed = circles
    .listed()
    .filter(({ id, standing }) => standing !== 'left' || circles.keptOf(id).length > 0);
  const open = listed.filter(({ standing }) => standing !== 'left' && standing !== 'leaving');
  const here = open.filter(({ form }) => form === 'circle');
  const withClients = spacesWithClients(circles).map(({ id }) => id);
  const care = open.filter(({ id, form }) => form === 'care' && !withClients.includes(id));
  const leaving = listed.filter(({ standing }) => standing === 'leaving');
  const over = listed.filter(({ standing }) => standing === 'left');
  // what anybody there can call it is no proof of which one it is
  const look = ({ id }: Listed) => lookOfName(circles.get(id)?.ownName ?? '');
  const isAlike = (one: Listed) => open.some((other) => other !== one && look(other) === look(one));
  const found = (
    <ButtonLink kind={here.length === 0 ? 'main' : 'outline'} href="/together/found">
      <Trans>Found a circle</Trans>
    </ButtonLink>
  );
  return (
    <>
      {here.length === 0 ? (
        <Empty action={found}>
          <Trans>
            You are in no circle. One is a place that several people share: all who are in read what is put
            there, and nothing else of yours.
          </Trans>
        </Empty>
      ) : (
        <>
          <List label={t`Your circles`}>
            {here.map((one) => (
              <Row key={one.id} circles={circles} listed={one} isAlike={isAlike(one)} />
            ))}
          </List>
          <ButtonRow>
            {found}
            {here.some(({ standing }) => standing === 'comingIn') ? <ByKitLink /> : null}
          </ButtonRow>
        </>
      )}
      {care.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>With a therapist or coach</Trans>
          </SectionHead>
          <List label={t`With a therapist or coach`}>
            {care.map((one) => (
              <Row key={one.id} circles={circles} listed={one} isAlike={isAlike(one)} />
            ))}
          </List>
        </section>
      ) : null}
      <List>
        <ListRow
          lead={<HeartHandshake aria-hidden />}
          title={<Trans>Work with a therapist or coach</Trans>}
          detail={<Trans>A space of its own, apart from your circles</Trans>}
          href="/together/found?for=care"
        />
        <ListRow
          lead={<Users aria-hidden />}
          title={<Trans>I work with clients</Trans>}
          detail={
            withClients.length > 0 ? (
              plural(withClients.length, { one: '# space with clients', other: '# spaces with clients' })
            ) : (
              <Trans>For therapists, coaches and counsellors</Trans>
            )
          }
          href={CLIENTS}
        />
      </List>
      {leaving.length > 0 ? (
        <List label={t`Circles that you are leaving`}>
          {leaving.map((one) => (
            <Row key={one.id} circles={circles} listed={one} />
          ))}
        </List>
      ) : null}
      {over.length > 0 ? (
        <Disclosure label={t`Circles that you left`}>
          <List label={t`Circles that you left`}>
            {over.map((one) => (
              <Row key={one.id} circles={circles} listed={one} />
            ))}
          </List>
        </Disclosure>
      ) : null}
      <CopiedCircles
        shown={listed
          .filter(({ standing }) => standing !== 'comingIn' && standing !== 'asking')
          .map(({ id }) => id)}
      />
    </>
  );
}

function Row({ circles, listed, isAlike }: { circles: Circles; listed: Listed; isAlike?: boolean }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const { id, standing, link } = listed;
  const copied = (space: SpaceId) => keptName(circles.copies.of(space));
  const unread = useUnreadNames(circles, copied);
  const kept = standing === 'left' ? copied(id) : standing === 'comingIn' ? unread(id) : '';
  const name = circles.get(id)?.name || link?.preview.circle || kept || t`A circle`;
  const circle = isAlike ? circles.get(id) : undefined;
  const others = circle ? list(othersOf(circle).map((one) => one.name || t`somebody without a name`)) : '';
  const lead =
    standing === 'in' ? (
      <Circle aria-hidden />
    ) : standing === 'left' || standing === 'leaving' ? (
      <CircleSlash2 aria-hidden />
    ) : (
      <CircleDashed aria-hidden />
    );
  return (
    <ListRow
      lead={lead}
      title={others ? t`${name}, with ${others}` : name}
      strong={standing === 'in' || standing === 'founding'}
      detail={<Detail circles={circles} listed={listed} />}
      href={standing === 'leaving' ? undefined : pathOf(id)}
    />
  );
}

function Detail({ circles, listed }: { circles: Circles; listed: Listed }): ReactNode {
  const { t } = useLingui();
  const { list } = useFormats();
  const troublesOf = useCircleTroubles();
  const { id, standing, link, trouble } = listed;
  const by = link?.preview.by ?? '';
  if (standing === 'leaving') return <Trans>Left. Its relay has not heard of it yet.</Trans>;
  if (standing === 'left') return <Trans>Left. What you could read there stayed with you.</Trans>;
  if (standing === 'comingIn') return <Trans>Another device of yours brings this one in, or your kit.</Trans>;
  if (standing === 'asking')
    return trouble ? (
      <Trans>Asked to come in. Something is in the way.</Trans>
    ) : (
      <Trans>Asked to come in. {by} compares the digits with you.</Trans>
    );
  const circle = circles.get(id);
  if (!circle) return null;
  if (troublesOf(circle).some(isLasting))
    return <Trans>Something is not as it should be. Look at it here.</Trans>;
  const asks = circle.askedIn();
  if (asks.length > 0)
    return plural(asks.length, {
      one: 'Somebody asks to come in',
      other: '# people ask to come in',
    });
  if (standing === 'founding') return <Trans>Founded. Its relay has not taken it in yet.</Trans>;
  const names = othersOf(circle).map(({ name }) => name || t`somebody without a name`);
  return names.length === 0 ? <Trans>Only you so far</Trans> : list([t`You`, ...names]);
}
