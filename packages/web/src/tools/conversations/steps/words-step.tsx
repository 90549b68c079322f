// A step in which each writes their own words, if they like, and in a repair speaks in turn.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { stepsOf, type Talk } from '@orrery/domain';
import { useState } from 'react';
import type { Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { useTalkWords } from '../use-talk-words.ts';
import { talkAct } from '../use-talks.ts';
import { TurnPart } from './turn-part.tsx';

export function WordsStep({ circle, talk, step }: { circle: Circle; talk: Talk; step: string }) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const { me } = circle.inCircle;
  const mine = talk
    .wordsOf(me, step)
    .map(({ value }) => value)
    .join('\n\n');
  const [draft, setDraft] = useDraft<string>(`talk words ${talk.id} ${step}`);
  const [why, setWhy] = useState<Why | null>(null);
  const nth = stepsOf(talk.kind, false).findIndex(({ id }) => id === step);
  const hints: Record<string, string> = {
    happened: t`As a camera would have seen it. Yours and theirs may differ.`,
    meant: t`What it meant to you, and what you felt.`,
    needed: t`What you need now, so that it can be well again.`,
    reconnect: t`Something you are glad of, or would like to do together.`,
  };
  async function show() {
    const refused = await talkAct(circle, { type: 'tellWords', talk: talk.id, step, text: draft ?? mine });
    setWhy(refused);
    if (refused) return refused.field ? undefined : tell({ words: sentence(refused) });
    setDraft(null);
  }
  const isChanged = draft !== null && draft.trim() !== mine;
  return (
    <Flow>
      {talk.kind === 'repair' ? <TurnPart circle={circle} talk={talk} on={step} nth={nth} /> : null}
      <WordsTold circle={circle} talk={talk} step={step} />
      <TextArea
        label={t`In your own words`}
        optional
        hint={hints[step]}
        value={draft ?? mine}
        onChange={(text) => {
          setWhy(null);
          setDraft(text);
        }}
        error={why?.field === 'text' ? sentence(why) : undefined}
      />
      {isChanged ? (
        <Button onPress={() => void show()}>
          <Trans>Show it to those you talk with</Trans>
        </Button>
      ) : null}
    </Flow>
  );
}

/** What each has said in a step; what two devices of somebody wrote at once, both. */
export function WordsTold({ circle, talk, step }: { circle: Circle; talk: Talk; step: string }) {
  const words = useTalkWords(circle);
  const told = words.inOrder(talk.people).flatMap((one) => {
    const text = talk
      .wordsOf(one, step)
      .map(({ value }) => value)
      .filter(Boolean)
      .join('\n\n');
    return text ? [{ one, text }] : [];
  });
  if (told.length === 0) return null;
  return (
    <Terms>
      {told.map(({ one, text }) => (
        <Term key={one} name={words.formats.capital(words.nameOf(one))}>
          {text}
        </Term>
      ))}
    </Terms>
  );
}
