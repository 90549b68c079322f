// What a table would bring: who comes, who is here already, and what is unclear at its row and column. Kept on one's word.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Bringing, ReadTable } from '@orrery/client/choosing';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useUnclearWords } from './unclear-words.ts';

export interface IncomingProps {
  read: ReadTable;
  file: string;
  onDone: () => void;
}

export function Incoming({ read, file, onDone }: IncomingProps) {
  const { t } = useLingui();
  const { state, newId, attempt } = useOrrery();
  const [, go] = useLocation();
  const formats = useFormats();
  const says = useUnclearWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const bring = useBringing(read);
  useEffect(() => heading.current?.focus(), []);
  const keep = async () => {
    const { bringing } = await import('@orrery/client/choosing');
    const { intents } = bringing(state.compass, read, newId);
    const isKept = await attempt(intents, <Trans>Kept, for you alone.</Trans>);
    if (!isKept) return;
    onDone();
    go('/mine/choosing');
  };
  if (!bring) return null;
  const { names, there, questions } = bring;
  const lines = [
    names.length === 0 ? t`Nobody new is in it.` : t`New here: ${formats.list(names)}.`,
    ...(there.length > 0
      ? [t`Here already, word for word: ${formats.list(there)}. They stay as they are.`]
      : []),
    ...(questions.length > 0
      ? [t`Questions of your own that come along: ${formats.list(questions.map((one) => `“${one}”`))}.`]
      : []),
  ];
  return (
    <Flow>
      <h3 ref={heading} tabIndex={-1} className="t-title">
        {file}
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {read.unclear.length > 0 ? (
        <>
          <SectionHead level={3}>
            {plural(read.unclear.length, { one: 'One thing is unclear', other: '# things are unclear' })}
          </SectionHead>
          <ul>
            {read.unclear.map((one) => (
              <li key={`${one.code} ${one.row} ${one.column} ${one.text}`}>{says(one)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <ButtonRow>
        {names.length > 0 ? (
          <Button kind="main" onPress={() => void keep()}>
            <Trans>Bring them in</Trans>
          </Button>
        ) : null}
        <Button onPress={onDone}>
          <Trans>Let it go</Trans>
        </Button>
      </ButtonRow>
    </Flow>
  );
}

/** What it would bring by now; null until the code for it is here. */
function useBringing(read: ReadTable): Bringing | null {
  const { state, newId } = useOrrery();
  const [how, set] = useState<{ bringing: typeof import('@orrery/client/choosing').bringing } | null>(null);
  useEffect(() => {
    let isHere = true;
    void import('@orrery/client/choosing').then(({ bringing }) => isHere && set({ bringing }));
    return () => {
      isHere = false;
    };
  }, []);
  return useMemo(() => how?.bringing(state.compass, read, newId) ?? null, [how, state, read, newId]);
}
