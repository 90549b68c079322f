// Another device of mine has taken what is mine to another relay: where, and the way there.
import { Trans } from '@lingui/react/macro';
import { hostOf, relayAddress, type Space } from '@orrery/client/sync';
import { useLocation } from 'wouter';
import { useOrrery } from '../../app/orrery.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export function OwnElsewhere({ space }: { space: Space }) {
  const [, go] = useLocation();
  const { state } = useOrrery();
  const said = state.spaces.places.get('self')?.registers.relay?.map(({ value }) => value) ?? [];
  const elsewhere = [...new Set(said)].filter(
    (relay) => relay !== space.seat.relay && relayAddress(relay) === relay,
  );
  return elsewhere.map((relay) => {
    const host = hostOf(relay);
    return (
      <Notice
        key={relay}
        kind="remark"
        what={<Trans>Another device of yours has moved to {host}.</Trans>}
        means={
          <Trans>
            What you write on it does not come here, and what you write here does not get there, until this
            device goes there too.
          </Trans>
        }
        todo={<Trans>If that was not you, take that device out with your kit.</Trans>}
        actions={
          <Button onPress={() => go('/settings/devices/move', { state: relay })}>
            <Trans>Look, and go there too</Trans>
          </Button>
        }
      />
    );
  });
}
