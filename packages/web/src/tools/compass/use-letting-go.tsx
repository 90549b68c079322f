// What every page of one thing of the compass offers beside reading it: putting it away, and erasing it for good.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CompassId, CompassIntent, CompassNoun, Intent } from '@orrery/domain';
import { Archive, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../app/orrery.tsx';

interface LettingGo<N extends CompassNoun> {
  readonly of: N;
  readonly id: CompassId<N>;
  /** Where the page leads once it is gone. */
  readonly to: string;
  /** Erasing begins: `useErasing` keeps the page until it has ended. */
  readonly onErase: () => void;
  /** Otherwise that it can come back. */
  readonly away?: ReactNode;
}

/** `items` and `onAction` are a `Menu`'s, `erasing` is an `EraseDialog`'s, who says in its title what goes. */
export function useLettingGo<N extends CompassNoun>({ of, id, to, onErase, away }: LettingGo<N>) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const [, go] = useLocation();
  const [isErasing, setErasing] = useState(false);
  const toDo = (type: 'remove' | 'erase'): Intent => ({
    tool: 'compass',
    intent: { type, of, id } as CompassIntent,
  });
  const putAway = async () => {
    if (await attempt(toDo('remove'), away ?? <Trans>Put away. It can come back.</Trans>)) go(to);
  };
  return {
    items: [
      { id: 'away', label: t`Put away`, icon: <Archive aria-hidden /> },
      { id: 'erase', label: t`Erase for good`, icon: <Trash2 aria-hidden />, alert: true },
    ],
    onAction: (what: string) => (what === 'away' ? void putAway() : setErasing(true)),
    erasing: {
      ...{ intent: toDo('erase'), open: isErasing, onClose: () => setErasing(false) },
      ...{ onErase, onErased: () => go(to) },
    },
  };
}
