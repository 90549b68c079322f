// One calendar that I publish: how things stand, its address for a program, a phone or a person, and the end of it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles, Published } from '@orrery/client/circle';
import { CalendarPlus, Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import copied from '../../../rooms/devices/copy-link.module.css';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { StopDialog } from './stop-dialog.tsx';

interface Props {
  circles: Circles;
  calendar: Published;
  host: string;
}

export function PublishedCalendar({ circles, calendar, host }: Props) {
  const { t } = useLingui();
  const formats = useFormats();
  const { name, shows, since, address } = calendar;
  const day = formats.dayWithYear(formats.dayOf(since));
  return (
    <section>
      <SectionHead>{name}</SectionHead>
      <Flow>
        <Terms>
          <Term name={t`It shows`}>
            {shows === 'titles' ? <Trans>Titles and names</Trans> : <Trans>Busy hours, nothing else</Trans>}
          </Term>
          <Term name={t`Who can read it`}>
            <Trans>Whoever has the address, and whoever runs {host}</Trans>
          </Term>
          <Term name={t`Since`}>{day}</Term>
          <Term name={t`Now`}>
            <Standing calendar={calendar} host={host} />
          </Term>
        </Terms>
        {calendar.state === 'apart' ? (
          <Button onPress={() => circles.publishing.hurry()}>
            <Trans>Try now</Trans>
          </Button>
        ) : null}
        {address ? <Address circles={circles} calendar={calendar} address={address} /> : null}
      </Flow>
    </section>
  );
}

function Address({ circles, calendar, address }: { circles: Circles; calendar: Published; address: string }) {
  const { t } = useLingui();
  const { name, subscribe = address } = calendar;
  const [isCopied, setCopied] = useState<'yes' | 'no' | null>(null);
  const [isStopping, setStopping] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <>
      <ButtonRow>
        <ButtonLink href={subscribe} icon={<CalendarPlus aria-hidden />}>
          <Trans>Subscribe on this device</Trans>
        </ButtonLink>
        <Button
          icon={<Copy aria-hidden />}
          label={isCopied === 'yes' ? undefined : t`Copy the address of ${name}`}
          onPress={copy}
        >
          {isCopied === 'yes' ? <Trans>Copied</Trans> : <Trans>Copy the address</Trans>}
        </Button>
        <Button kind="plain" alert label={t`Stop it: ${name}`} onPress={() => setStopping(true)}>
          <Trans>Stop it</Trans>
        </Button>
      </ButtonRow>
      {isCopied === 'no' ? (
        <p role="alert">
          <Trans>This browser does not let it be copied. Please mark it below and copy it yourself.</Trans>
        </p>
      ) : null}
      <Disclosure label={t`The address, and a code for a phone`} open={isCopied === 'no' ? true : undefined}>
        <Flow>
          <output className={copied.link} aria-label={t`The address of ${name}`} translate="no">
            {address}
          </output>
          <p className="t-small">
            <Trans>
              In a calendar program it goes where one adds a calendar “from the web” or “by URL”. Programs
              look again every hour or so, some only once a day.
            </Trans>
          </p>
          <QrCode text={subscribe} label={t`A code with the address of ${name}`} />
        </Flow>
      </Disclosure>
      {isStopping ? (
        <StopDialog circles={circles} calendar={calendar} onClose={() => setStopping(false)} />
      ) : null}
    </>
  );
}

function Standing({ calendar, host }: { calendar: Published; host: string }): ReactNode {
  const { state, stopped, answer } = calendar;
  if (state === 'elsewhere')
    return (
      <Trans>
        It was made with another kit, or for another relay. Nothing here keeps it current; where it lies, it
        goes by itself after 90 days.
      </Trans>
    );
  if (stopped !== '')
    return state === 'apart' ? (
      <Trans>Stopped. {host} does not answer; it goes as soon as it hears of that.</Trans>
    ) : (
      <Trans>Stopped. It goes as soon as {host} has heard of that.</Trans>
    );
  if (state === 'there')
    return <Trans>Published, and kept current by your devices while Orrery is open.</Trans>;
  if (state === 'apart') return <Trans>{host} does not answer just now. It is tried again by itself.</Trans>;
  if (state === 'sending') return <Trans>On its way, or looked after by another tab of Orrery.</Trans>;
  if (answer === 'full' || answer === 'tooLarge')
    return <Trans>{host} has no room for it. Whoever runs it can make some.</Trans>;
  if (answer === 'tooMuch')
    return <Trans>{host} takes no more changes today. It goes on by itself tomorrow.</Trans>;
  return <Trans>{host} does not take it. It may be an older relay that keeps no calendars.</Trans>;
}
