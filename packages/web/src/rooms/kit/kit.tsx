// The kit: 24 words that bring everything back on another device, and take a lost one out. Made once, printed or saved, tried once,
// and then forgotten by this device; from then on a sealed copy lies with a relay.
import { Trans, useLingui } from '@lingui/react/macro';
import { hostOf } from '@orrery/client/sync';
import { usePhase } from '../../app/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { KitAgain } from './kit-again.tsx';
import { MakeKit } from './make-kit.tsx';

export default function Kit() {
  const { t } = useLingui();
  const phase = usePhase();
  const space = phase.name === 'open' ? phase.home.space : undefined;
  const isKept = phase.name === 'open' && phase.kept;
  return (
    <Screen title={t`Your kit`} narrow back={{ href: '/settings', label: t`Settings` }}>
      {isKept ? (
        <MakeKit otherwise={space ? <KitAgain seat={space.seat} host={hostOf(space.seat.relay)} /> : null} />
      ) : (
        <Flow>
          <Notice
            kind="remark"
            what={<Trans>First a passphrase for this device.</Trans>}
            means={
              <Trans>
                Until there is one, whoever uses this device can read everything here. A kit would be of
                little use.
              </Trans>
            }
            actions={
              <ButtonLink kind="main" href="/keep">
                <Trans>Keep this?</Trans>
              </ButtonLink>
            }
          />
        </Flow>
      )}
    </Screen>
  );
}
