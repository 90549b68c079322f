// Everything that is set once: the lock, how it looks, how one leaves, one's own data, and who serves the app.
import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarPlus, Download, KeyRound, ListChecks, LockKeyhole, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useRefusals } from '../../app/refusals.tsx';
import { useRelay } from '../../app/relay.ts';
import { useSample } from '../../app/sample.tsx';
import { usePhase, useSession } from '../../app/session.tsx';
import { me } from '../../ui/appearance.ts';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { VisibilityLine } from '../../ui/visibility-line.tsx';
import { DeviceSettings } from './device-settings.tsx';
import { ExitSettings } from './exit-settings.tsx';
import { LockAfter } from './lock-after.tsx';
import { LookSettings } from './look-settings.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { StaysOrNot } from './stays-or-not.tsx';

export default function Settings() {
  const { t } = useLingui();
  const session = useSession();
  const phase = usePhase();
  const sample = useSample();
  const relay = useRelay();
  const isOpen = phase.name === 'open' && !sample.loop;
  const isKept = phase.name === 'open' && phase.kept;
  const sentence = useRefusals();
  const [fault, setFault] = useState<string | null>(null);

  async function repair() {
    const repaired = await session.repair();
    setFault(repaired.ok ? null : sentence(repaired.why.code));
  }

  return (
    <Screen title={t`Settings`} narrow visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}>
      <Flow>
        {sample.loop ? (
          <Notice
            kind="remark"
            what={<Trans>You are looking around in a sample.</Trans>}
            means={
              <Trans>
                Your own data is elsewhere, untouched, and its settings come back when you leave the sample.
              </Trans>
            }
            actions={
              <Button onPress={sample.end}>
                <Trans>Leave the sample</Trans>
              </Button>
            }
          />
        ) : null}
        {isOpen && phase.damage.length > 0 ? (
          <Notice
            what={<Trans>Some of what was kept here does not open any more.</Trans>}
            means={
              <Trans>
                A fault of the disk, or somebody changed it. All the rest is here, and nothing was written
                over it.
              </Trans>
            }
            todo={<Trans>Save an export now. Then you can let go of what does not open.</Trans>}
            actions={
              <Button onPress={() => void repair()}>
                <Trans>Keep what still opens</Trans>
              </Button>
            }
          />
        ) : null}
        {fault ? <Notice what={fault} announce /> : null}
        {isOpen && phase.loop.unknown > 0 ? (
          <Notice
            what={<Trans>A newer Orrery wrote some of what is kept here.</Trans>}
            means={<Trans>This page cannot show that part. It is kept, and in every export.</Trans>}
            todo={<Trans>Reload the page to get the newer one.</Trans>}
          />
        ) : null}
        {isOpen ? (
          <section>
            <SectionHead>
              <Trans>Lock</Trans>
            </SectionHead>
            {isKept ? (
              <>
                <List label={t`Lock`}>
                  <ListRow
                    lead={<LockKeyhole aria-hidden />}
                    title={<Trans>Lock now</Trans>}
                    detail={<Trans>In every tab. What is on screen goes, and the keys with it.</Trans>}
                    onPress={() => void session.vault.lock()}
                  />
                  <ListRow
                    lead={<KeyRound aria-hidden />}
                    title={<Trans>Change the passphrase</Trans>}
                    href="/settings/passphrase"
                  />
                  <PasskeyRow />
                </List>
                <LockAfter />
              </>
            ) : (
              <List label={t`Lock`}>
                <ListRow
                  lead={<KeyRound aria-hidden />}
                  title={<Trans>Keep this?</Trans>}
                  detail={<Trans>Set a passphrase, so that only you can open Orrery on this device.</Trans>}
                  href="/keep"
                  strong
                />
              </List>
            )}
          </section>
        ) : null}
        {isOpen ? <DeviceSettings /> : null}
        <LookSettings />
        <ExitSettings />
        {isOpen ? (
          <section>
            <SectionHead>
              <Trans>Your data</Trans>
            </SectionHead>
            <List label={t`Your data`}>
              <ListRow
                lead={<ListChecks aria-hidden />}
                title={<Trans>What has left you</Trans>}
                detail={<Trans>All that you shared: what, with whom, since when and until when</Trans>}
                href="/settings/ledger"
              />
              <ListRow
                lead={<CalendarPlus aria-hidden />}
                title={<Trans>Dates in another calendar</Trans>}
                detail={<Trans>For your phone’s own calendar, or for somebody without Orrery</Trans>}
                href="/settings/calendars"
              />
              <ListRow
                lead={<Download aria-hidden />}
                title={<Trans>Save an export</Trans>}
                detail={<Trans>Everything, in one file under a passphrase of its own</Trans>}
                href="/settings/export"
              />
              <ListRow
                lead={<Upload aria-hidden />}
                title={<Trans>Bring back an export</Trans>}
                detail={<Trans>Adds what is missing here; nothing of yours is replaced</Trans>}
                href="/restore"
              />
              <ListRow
                lead={<Trash2 aria-hidden />}
                title={<Trans>Erase everything here</Trans>}
                detail={<Trans>For real, from this browser</Trans>}
                href="/erase"
              />
            </List>
          </section>
        ) : null}
        <section>
          <SectionHead>
            <Trans>Who serves this</Trans>
          </SectionHead>
          <Terms>
            <Term name={t`App`}>
              <Trans>
                The pages come from {location.host}. Whoever runs that could serve other code; they cannot
                read what is sealed here with the code that you have now.
              </Trans>
            </Term>
            <Term name={t`Storage`}>
              {relay ? (
                <Trans>This browser, sealed; and a sealed copy with the relay at {relay.host}.</Trans>
              ) : (
                <Trans>This browser, sealed. Nothing is sent to {location.host} or anybody else.</Trans>
              )}{' '}
              {isOpen ? <StaysOrNot /> : null}
            </Term>
          </Terms>
        </section>
      </Flow>
    </Screen>
  );
}
