// What is mine alone goes to another relay: from this device at once, from my others when I take each of them there.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Home, hostOf, relayOf, type Space } from '@orrery/client/sync';
import { useLocation } from 'wouter';
import { OnlyYou } from '../../app/only-you.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { useRelay } from '../../app/relay.ts';
import { usePhase } from '../../app/session.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useDevices } from '../devices/use-devices.ts';
import { MoveForm } from './move-form.tsx';
import { addressInHistory } from './move-there.ts';

const devices = '/settings/devices';

export default function MoveOwnScreen() {
  const { t } = useLingui();
  const phase = usePhase();
  const home = phase.name === 'open' ? phase.home : undefined;
  const space = home?.space;
  return (
    <Screen
      title={t`Move to another relay`}
      documentTitle={t`Devices and relay`}
      narrow
      back={{ href: devices, label: t`Devices and relay` }}
      visibility={<OnlyYou />}
    >
      {home && space && space.seat.relay !== '' ? (
        <Moving home={home} space={space} />
      ) : (
        <Empty
          action={
            <ButtonLink kind="main" href="/kit">
              <Trans>Make a kit</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nothing of yours lies at a relay. With a kit you choose one.</Trans>
        </Empty>
      )}
    </Screen>
  );
}

function Moving({ home, space }: { home: Home; space: Space }) {
  const { t } = useLingui();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useRefusals();
  const relay = useRelay();
  const { list } = useFormats();
  const old = hostOf(space.seat.relay);
  const from = new URL(relayOf(location)).host;
  const isOnlyOne = useDevices(space)?.every(({ isIn, isThis }) => isThis || !isIn) ?? false;
  const circles = home.circles?.all().filter((circle) => circle.space.seat.relay === space.seat.relay) ?? [];
  const there = addressInHistory();
  // another device of mine has gone there, and this one was told of it
  const isFollowing = Boolean(there);
  const calendars = home.circles?.publishing.all().filter(({ address }) => address !== undefined) ?? [];
  const names = list(calendars.map(({ name }) => t`“${name}”`));
  return (
    <Flow>
      <p className="t-lead">
        <Trans>
          What is yours alone goes there from this device, all of it. The relay at{' '}
          <span translate="no">{old}</span> need not answer for that.
        </Trans>
      </p>
      <ul>
        <li>
          {isFollowing ? (
            <Trans>
              The device that told you of this address is there already. Any others go when you say so on
              each.
            </Trans>
          ) : relay?.phase === 'apart' ? (
            <Trans>
              The old relay does not answer, so your other devices cannot be told. Move each of them here, on
              this same page, to the same address.
            </Trans>
          ) : isOnlyOne ? (
            <Trans>No other device of yours has to be told.</Trans>
          ) : (
            <Trans>
              Your other devices stay where they are. They are told where it went, and go when you say so on
              each. If somebody else holds one of them, they read the new address there: take it out first,
              under <TextLink href={devices}>Devices and relay</TextLink>.
            </Trans>
          )}
        </li>
        <li>
          <Trans>Write the new address on your kit. The words stay the same.</Trans>
        </li>
        <li>
          <Trans>
            What lies at the old relay stays there, sealed. Only its host can delete it, and they can see that
            nothing comes any more.
          </Trans>
        </li>
        {old === from ? (
          <li>
            <Trans>
              This page goes on coming from <span translate="no">{from}</span>, and whoever runs that could
              change it. To be without them, open Orrery at another address afterwards, come in there with
              your kit, and erase what is here.
            </Trans>
          </li>
        ) : null}
        {calendars.length > 0 ? (
          <li>
            <Trans>
              What you publish ends, and its addresses with it: {names}. It is taken away from{' '}
              <span translate="no">{old}</span>, if that answers. At the new relay you can publish anew, and
              programs follow the new address.
            </Trans>
          </li>
        ) : null}
        {circles.length > 0 ? (
          <li>
            <Trans>Your circles stay where they are. Each is moved on a page of its own.</Trans>
          </li>
        ) : null}
      </ul>
      <MoveForm
        to={there}
        back={devices}
        tooLate={t`This device came in too late to begin it elsewhere. Move one that you have had longer first.`}
        sentence={({ code }) => sentence(code as Parameters<typeof sentence>[0])}
        move={async (move) => {
          const moved = await home.moveTo(move);
          if (!moved.ok) return moved.why;
          const host = hostOf(move.relay);
          tell({ words: <Trans>What is yours lies at {host} now.</Trans> });
          go(devices, { replace: true });
          return undefined;
        }}
      />
    </Flow>
  );
}
