// The first page: one line on safety, and what brings somebody here. Only doors that lead somewhere are shown.
import { Trans, useLingui } from '@lingui/react/macro';
import { Clock, Compass, FileKey, Mail, MonitorSmartphone, PenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useRefusals } from '../../app/refusals.tsx';
import { useSample } from '../../app/sample.tsx';
import { useSession } from '../../app/session.tsx';
import { systemZone } from '../../shell/formats.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SectionHead } from '../../ui/section-head.tsx';

export default function Welcome() {
  const { t } = useLingui();
  const session = useSession();
  const sample = useSample();
  const sentence = useRefusals();
  const [, go] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  // told once, and nowhere to be found after a reload
  const [isErased] = useState(() => history.state === 'erased');
  useEffect(() => {
    if (isErased) history.replaceState(null, '');
  }, [isErased]);

  async function begin(to: string) {
    const begun = await session.begin();
    if (!begun.ok) return setFault(sentence(begun.why.code));
    // from the first minute days and hours are those of the clock on the wall
    if (session.phase.name === 'open')
      await session.phase.loop.intend({
        tool: 'people',
        intent: { type: 'describeMe', changes: { zone: systemZone() } },
      });
    go(to);
  }

  return (
    <Screen title={t`What brings you?`} narrow>
      <Flow>
        <p className="t-lead">
          <Trans>
            What you write stays on this device, sealed. Nothing is sent anywhere, and there is no account to
            make.
          </Trans>
        </p>
        {isErased ? (
          <Notice
            kind="remark"
            what={<Trans>Everything that Orrery kept here is erased.</Trans>}
            means={<Trans>What you see now is what anybody sees who comes for the first time.</Trans>}
            announce
          />
        ) : null}
        {fault ? <Notice what={fault} announce /> : null}
        {sample.isMissing ? (
          <Notice
            what={<Trans>The sample did not arrive.</Trans>}
            todo={<Trans>Check whether you are online, then try again.</Trans>}
            announce
          />
        ) : null}
        <List label={t`Ways in`}>
          <ListRow
            lead={<PenLine aria-hidden />}
            title={<Trans>Something hurts</Trans>}
            detail={<Trans>One sentence, one feeling, and how strong it is</Trans>}
            strong
            onPress={() => void begin('/mine/write')}
          />
          <ListRow
            lead={<Clock aria-hidden />}
            title={<Trans>Time is tight</Trans>}
            detail={<Trans>Who, how many hours, which days; then a fair week</Trans>}
            strong
            onPress={() => void begin('/begin')}
          />
          <ListRow
            lead={<Mail aria-hidden />}
            title={<Trans>Somebody invited me</Trans>}
            detail={<Trans>Read what awaits you; whoever invited you is told nothing</Trans>}
            strong
            href="/invited"
          />
        </List>
        <SectionHead>
          <Trans>Or first</Trans>
        </SectionHead>
        <List label={t`Other ways`}>
          <ListRow
            lead={<Compass aria-hidden />}
            title={<Trans>Look around with a sample</Trans>}
            detail={<Trans>Seven made-up people and twelve weeks; gone with one tap</Trans>}
            onPress={() => void sample.start()}
          />
          <ListRow
            lead={<MonitorSmartphone aria-hidden />}
            title={<Trans>I have it on another device</Trans>}
            detail={<Trans>Come in with your kit, or open the link that the other device shows</Trans>}
            href="/by-kit"
          />
          <ListRow
            lead={<FileKey aria-hidden />}
            title={<Trans>Bring back an export</Trans>}
            detail={<Trans>A file that you saved from Orrery, and its passphrase</Trans>}
            href="/restore"
          />
        </List>
        <p className="t-caption">
          <Trans>
            To leave this page at once, press Escape three times or choose Exit. Orrery helps you think and
            plan; it is no therapist.
          </Trans>
        </p>
      </Flow>
    </Screen>
  );
}
