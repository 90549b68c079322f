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
}

export function PublishedCalendar({ circles, calendar }: Props) {
  const { t } = useLingui();
  const formats = useFormats();
  const { name, shows, since, address, state, host } = calendar;
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
        {state === 'apart' ? (
          <Button onPress={() => circles.publishing.hurry()}>
            <Trans>Try now</Trans>
          </Button>
        ) : null}
        {address ? <Address circles={circles} calendar={calendar} address={address} /> : null}
        {state === 'elsewhere' || state === 'foreign' ? (
          <ButtonRow>
            <Stop circles={circles} calendar={calendar} />
          </ButtonRow>
        ) : null}
      </Flow>
    </section>
  );
}

function Address({ circles, calendar, address }: { circles: Circles; calendar: Published; address: string }) {
  const { t } = useLingui();
  const { name, subscribe = address } = calendar;
  const [isCopied, setCopied] = useState<'yes' | 'no' | null>(null);
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
        <Stop circles={circles} calendar={calendar} />
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
    </>
  );
}

/** Where it is stopped, and its relay has not said so: asks it once more. */
function Stop({ circles, calendar }: { circles: Circles; calendar: Published }) {
  const { t } = useLingui();
  const [isStopping, setStopping] = useState(false);
  const { name, stopped, state, host } = calendar;
  return (
    <>
      {state === 'foreign' ? (
        <Button kind="plain" label={t`Take it off the list: ${name}`} onPress={() => setStopping(true)}>
          <Trans>Take it off the list</Trans>
        </Button>
      ) : stopped === '' ? (
        <Button kind="plain" alert label={t`Stop it: ${name}`} onPress={() => setStopping(true)}>
          <Trans>Stop it</Trans>
        </Button>
      ) : (
        <Button kind="plain" label={t`Ask ${host} to take away ${name}`} onPress={() => setStopping(true)}>
          <Trans>Ask {host} to take it away</Trans>
        </Button>
      )}
      {isStopping ? (
        <StopDialog circles={circles} calendar={calendar} onClose={() => setStopping(false)} />
      ) : null}
    </>
  );
}

function Standing({ calendar, host }: { calendar: Published; host: string }): ReactNode {
  const { state, stopped, answer } = calendar;
  if (state === 'foreign')
    return (
      <Trans>
        It was made with another kit, and can be stopped with that one only. Nothing here keeps it current;
        where it lies, it goes by itself 90 days after it was last changed.
      </Trans>
    );
  if (state === 'elsewhere')
    return stopped === '' ? (
      <Trans>
        What is yours has gone on from {host}. Nothing keeps it current there; it goes by itself 90 days after
        it was last changed, or when you stop it.
      </Trans>
    ) : (
      <Trans>
        Stopped. {host} has not said that it is gone, and nothing calls there by itself: that would tell
        whoever runs it when you are there. It goes 90 days after it was last changed, or when you ask.
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
