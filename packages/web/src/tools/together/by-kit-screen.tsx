// The kit brings this device into the circles in which it is not, where no other device of mine is left to do it, or a relay was away when
// it came in. The kit is needed for this moment only.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles } from '@orrery/client/circle';
import type { Root } from '@orrery/client/sync';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { OnlyYou } from '../../app/only-you.tsx';
import type { Left } from '../../rooms/kit/arriving.ts';
import { Brought } from '../../rooms/kit/brought.tsx';
import { useKit } from '../../rooms/kit/kit-fields.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Lacking } from './lacking.tsx';
import { useCircles, useLack } from './use-circles.ts';

export default function ByKitScreen() {
  const { t } = useLingui();
  const circles = useCircles();
  const lack = useLack();
  return (
    <Screen
      title={t`Into your circles, with the kit`}
      documentTitle={t`Together`}
      back={{ href: '/together', label: t`Together` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>{lack ? <Lacking lack={lack} /> : circles?.isRead ? <ByKit circles={circles} /> : null}</Flow>
    </Screen>
  );
}

function ByKit({ circles }: { circles: Circles }) {
  const { t } = useLingui();
  const kit = useKit();
  const [left, setLeft] = useState<Left>();
  const [busy, setBusy] = useState(false);
  const waiting = useRef(new AbortController());
  // whoever leaves the page takes the kit along
  useEffect(() => () => waiting.current.abort(), []);
  const isOut = circles
    .listed()
    .some(({ form, standing, link }) => form === 'circle' && standing === 'comingIn' && !link);

  async function enter(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setLeft(undefined);
    const { signal } = waiting.current;
    let root: Root | undefined;
    try {
      root = (await kit.take())?.root;
      if (!root || signal.aborted) return;
      const brought = await circles.enterByKit(root, signal);
      if (!brought.ok)
        return kit.refuse(t`These words are of another kit. Please look for the one of this device.`);
      // whoever tries again has no need to type all of it again
      if (brought.value.size === 0) kit.forget();
      // what nobody waited for has not failed
      if (!signal.aborted) setLeft(brought.value);
    } finally {
      root?.fill(0);
      setBusy(false);
    }
  }

  function cancel() {
    waiting.current.abort();
    waiting.current = new AbortController();
  }

  return (
    <>
      {left ? <Brought circles={circles} left={left} /> : null}
      {isOut || busy ? (
        <>
          <p className="t-lead">
            <Trans>
              There are circles of yours in which this device is not. Your kit brings it in, also where no
              other device of yours is left. It is not kept here.
            </Trans>
          </p>
          <form onSubmit={(event) => void enter(event)}>
            {kit.fields}
            <Button kind="main" type="submit" busy={busy ? t`Asking at their relays` : undefined}>
              <Trans>Bring this device in</Trans>
            </Button>
            {busy ? (
              <Button onPress={cancel}>
                <Trans>Cancel</Trans>
              </Button>
            ) : null}
          </form>
        </>
      ) : left ? (
        <ButtonLink kind="main" href="/together">
          <Trans>To your circles</Trans>
        </ButtonLink>
      ) : (
        <Empty
          action={
            <ButtonLink href="/together">
              <Trans>To your circles</Trans>
            </ButtonLink>
          }
        >
          <Trans>This device is in every circle of yours.</Trans>
        </Empty>
      )}
    </>
  );
}
