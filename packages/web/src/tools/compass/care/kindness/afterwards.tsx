// Afterwards: a sentence can be kept as a note. Whoever keeps none leaves nothing here.
import { Trans, useLingui } from '@lingui/react/macro';
import type { NoteId } from '@orrery/domain';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../../app/orrery.tsx';
import { useRefusals } from '../../../../app/refusals.tsx';
import { useDraft } from '../../../../app/use-draft.ts';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Flow } from '../../../../ui/flow.tsx';
import { Screen } from '../../../../ui/screen.tsx';
import { TextArea } from '../../../../ui/text-field.tsx';
import type { ThreeMinutesProps } from './three-minutes.tsx';

export interface AfterwardsProps extends Pick<ThreeMinutesProps, 'head'> {
  onAgain: () => void;
}

export function Afterwards({ head, onAgain }: AfterwardsProps) {
  const { t } = useLingui();
  const { act, newId } = useOrrery();
  const sentence = useRefusals();
  const [, go] = useLocation();
  const [typed, write] = useDraft<string>('kindness');
  const [error, setError] = useState<string | undefined>();
  const line = useRef<HTMLHeadingElement>(null);
  useEffect(() => line.current?.focus(), []);
  const keep = async () => {
    const note = newId<NoteId>();
    const why = await act(
      { tool: 'notes', intent: { type: 'writeNote', note, fields: { what: typed ?? '' } } },
      <Trans>Kept as a note, for you alone.</Trans>,
    );
    setError(why ? sentence(why.code) : undefined);
    if (why) return;
    write(null);
    go(`/mine/${note}`);
  };
  return (
    <Screen {...head} narrow>
      <Flow>
        <h2 ref={line} tabIndex={-1} className="t-sentence">
          <Trans>Take of it what was good.</Trans>
        </h2>
        <p>
          <Trans>It may feel the same as before, or stronger for a while. You stayed with yourself.</Trans>
        </p>
        <TextArea
          label={t`A sentence that you would like to keep`}
          hint={t`Nothing else of these minutes is kept.`}
          optional
          value={typed ?? ''}
          onChange={(text) => {
            setError(undefined);
            write(text);
          }}
          error={error}
        />
        <ButtonRow>
          <Button onPress={() => void keep()}>
            <Trans>Keep it as a note</Trans>
          </Button>
          <Button onPress={onAgain}>
            <Trans>Once more</Trans>
          </Button>
          <ButtonLink href="/mine/care">
            <Trans>Done</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    </Screen>
  );
}
