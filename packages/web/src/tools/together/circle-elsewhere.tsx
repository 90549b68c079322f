// Where others in a circle have gone with it, or another device of mine, and the way there; and who has not come after me.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { hostOf } from '@orrery/client/sync';
import { useLocation } from 'wouter';
import { useFormats } from '../../shell/formats.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { pathOf } from './use-circles.ts';

export function CircleElsewhere({ circles, circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const [, go] = useLocation();
  const { elsewhere } = circles.moving.placesOf(circle);
  return elsewhere.map(({ relay, by }) => {
    const host = hostOf(relay);
    const who = list(by.map(({ name }) => name || t`somebody without a name`));
    return (
      <Notice
        key={relay}
        kind="remark"
        what={
          by.length === 0 ? (
            <Trans>Another device of yours has taken this circle to {host}.</Trans>
          ) : (
            plural(by.length, {
              one: `${who} has taken this circle to ${host}.`,
              other: `${who} have taken this circle to ${host}.`,
            })
          )
        }
        means={
          <Trans>
            What is written there does not come here, and what you write here does not get there, until you go
            there too. Nobody moves you.
          </Trans>
        }
        actions={
          <Button onPress={() => go(`${pathOf(circle.id)}/move`, { state: relay })}>
            <Trans>Look, and go there too</Trans>
          </Button>
        }
      />
    );
  });
}

/** In the section about the relay. */
export function Behind({ circles, circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const { behind } = circles.moving.placesOf(circle);
  if (behind.length === 0) return null;
  const who = list(behind.map(({ name }) => name || t`somebody without a name`));
  const host = hostOf(circle.space.seat.relay);
  return (
    <p className="t-small">
      <Trans>
        You have moved here. Of {who} nothing is known here yet: what they write may not reach you. Tell them
        the address by another way: {host}.
      </Trans>
    </p>
  );
}
