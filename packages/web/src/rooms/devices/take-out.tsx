// Taking a device out: with the kit, so that nobody who found one device can lock out the others.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles } from '@orrery/client/circle';
import { type Space, suites, takeOut } from '@orrery/client/sync';
import { myZone, startOfDay } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useOrrery } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { useRelay } from '../../app/relay.ts';
import { usePhase } from '../../app/session.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useKit } from '../kit/kit-fields.tsx';
import { useDevices } from './use-devices.ts';

export default function TakeOut() {
  const { t } = useLingui();
  const phase = usePhase();
  const home = phase.name === 'open' ? phase.home : undefined;
  const space = home?.space;
  return (
    <Screen
      title={t`Take a device out`}
      documentTitle={t`Devices and relay`}
      narrow
      back={{ href: '/settings/devices', label: t`Devices and relay` }}
    >
      {space ? <Form space={space} circles={home.circles} /> : <Nobody />}
    </Screen>
  );
}

/** The instant at which a day begins, ISO 8601 with Z. */
const startOf = (day: string, zone: string): string => new Date(60_000 * startOfDay(day, zone)).toISOString();

const Nobody = () => (
  <Empty>
    <Trans>This device is not among yours, or it is out already.</Trans>
  </Empty>
);

function Form({ space, circles }: { space: Space; circles: Circles | undefined }) {
  const { t } = useLingui();
  const { device: id } = useParams();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const { state } = useOrrery();
  const sentence = useRefusals();
  const devices = useDevices(space);
  const kit = useKit();
  const { list } = useFormats();
  const relay = useRelay();
  const isAway = relay?.phase === 'apart' || relay?.phase === 'connecting';
  const [what, setWhat] = useState<'all' | 'before'>('all');
  const [day, setDay] = useState<string | null>(null);
  const [dayFault, setDayFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!devices) return null;
  const device = devices.find((one) => one.id === id && one.isIn && !one.isThis);
  if (!device) return <Nobody />;
  const name = device.name || t`the device without a name`;
  const calendars = circles?.publishing.all().filter(({ address }) => address !== undefined) ?? [];
  const names = list(calendars.map((one) => t`“${one.name}”`));

  async function out(event: FormEvent) {
    event.preventDefault();
    if (busy || !device) return;
    const needsDay = what === 'before' && day === null;
    setDayFault(needsDay ? t`Please choose the day from which on it was not you.` : null);
    setBusy(true);
    const taken = await kit.take();
    if (!taken || needsDay) {
      taken?.root.fill(0);
      return setBusy(false);
    }
    const before = what === 'before' && day !== null ? startOf(day, myZone(state)) : undefined;
    const done = await takeOut(space, suites, taken.root, device.id, before);
    // it reads circles by keys of its own there
    const left = done.ok ? await circles?.takeOut(taken.root, device.id) : undefined;
    taken.root.fill(0);
    if (done.ok) await circles?.publishing.stopWhatIsKnown();
    setBusy(false);
    if (done.ok) {
      kit.forget();
      const inCircles = left?.ok ? left.value.length : 0;
      tell({
        words:
          inCircles > 0 ? (
            <Trans>
              {name} is out, but not of a circle that this device is not up to date with: there it reads on,
              until you leave that circle or go on in another one.
            </Trans>
          ) : isAway ? (
            <Trans>
              {name} is out here. The relay does not know yet, and lets it in until this device reaches it.
            </Trans>
          ) : (
            <Trans>{name} is out.</Trans>
          ),
      });
      return go('/settings/devices');
    }
    const { code } = done.why;
    if (code === 'otherKit')
      kit.refuse(t`These words are of another kit. Please look for the one of these devices.`);
    else if (code === 'deviceUnknown')
      tell({ words: <Trans>This device is not among yours, or it is out already.</Trans> });
    else tell({ words: sentence(code) });
  }

  return (
    <Flow>
      <p className="t-lead">
        <Trans>
          From then on {name} reads nothing new, here or in circles, and nothing that it writes counts. What
          it has read already it still has.
        </Trans>
      </p>
      <p>
        <Trans>
          As soon as it hears of it, it says on its screen that it is out. Whoever holds it sees that, and can
          go on reading what it has. If that could be dangerous for you, do it once you are safe.
        </Trans>
      </p>
      {calendars.length > 0 ? (
        <p>
          <Trans>
            What you publish ends as well, because {name} knows its address: {names}. Publish anew afterwards,
            under <Link href="/settings/calendars">Dates in another calendar</Link>.
          </Trans>
        </p>
      ) : null}
      <form onSubmit={(event) => void out(event)}>
        <RadioList
          label={t`What it has written until now`}
          options={[
            { id: 'all', label: t`Stays, all of it`, detail: t`It was you who wrote it.` },
            {
              id: 'before',
              label: t`Only what it wrote before a certain day`,
              detail: t`The rest is set aside everywhere.`,
            },
          ]}
          value={what}
          onChange={setWhat}
        />
        {what === 'before' ? (
          <DateField
            label={t`Not me any more from`}
            value={day}
            onChange={setDay}
            error={dayFault ?? undefined}
          />
        ) : null}
        {kit.fields}
        <ButtonRow>
          <Button alert type="submit" busy={busy ? t`Taking it out` : undefined}>
            <Trans>Take it out</Trans>
          </Button>
          <ButtonLink href="/settings/devices">
            <Trans>Leave it in</Trans>
          </ButtonLink>
        </ButtonRow>
      </form>
    </Flow>
  );
}
