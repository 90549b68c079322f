// The frame of two plans beside each other: what is asked in the title, and what can be done with either within the thumb's reach.
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { UnderTitle } from '../grid/under-title.tsx';

export function Pair(props: {
  /** What tells it from other pages of the plan. */
  id: string;
  title: string;
  back: string;
  fault: string | null;
  actions: ReactNode;
  children: ReactNode;
}) {
  const { id, title, back, fault, actions, children } = props;
  const { t } = useLingui();
  const isWide = useWide();
  const row = <ButtonRow equal>{actions}</ButtonRow>;
  return (
    <Screen
      title={title}
      within={id}
      narrow
      back={{ href: back, label: t`The plan` }}
      visibility={<UnderTitle>{null}</UnderTitle>}
      dock={isWide ? undefined : row}
    >
      <Flow>
        {fault ? <Notice what={fault} announce /> : null}
        {children}
        {isWide ? row : null}
      </Flow>
    </Screen>
  );
}
