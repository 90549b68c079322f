// Saying in words how one would have it otherwise: the whole, or one sentence.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { KINDS, type Paper, type PaperSubject } from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import type { Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { paperAct } from '../use-papers.ts';

export function SayForm(props: {
  circle: Circle;
  paper: Paper;
  subject: PaperSubject;
  label: string;
  told?: ReactNode;
  onDone: () => void;
}) {
  const { circle, paper, subject, label, told, onDone } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [draft, setDraft] = useDraft<string>(`paper ${paper.id} ${subject.join(' ')}`);
  const [why, setWhy] = useState<Why | null>(null);
  const [busy, setBusy] = useState(false);
  // of the whole of a quiet paper nobody is named; to a sentence one speaks with one's name
  const isQuiet = KINDS[paper.kind].isQuiet && subject.length === 1;
  async function say() {
    if (busy) return;
    setBusy(true);
    const intent = {
      type: 'sayOfPaper',
      paper: paper.id,
      subject,
      says: 'counter',
      words: draft ?? '',
    } as const;
    const refused = await paperAct(circle, intent);
    setBusy(false);
    setWhy(refused);
    if (refused) return refused.field === 'words' ? undefined : tell({ words: sentence(refused) });
    setDraft(null);
    tell({ words: told ?? <Trans>Said. Your name is not under this version.</Trans> });
    onDone();
  }
  return (
    <Flow>
      <TextArea
        label={label}
        hint={
          isQuiet
            ? t`Those whose paper it is read it, without your name. Where you are two, the other knows.`
            : t`Those whose paper it is read it with your name.`
        }
        rows={2}
        autoFocus
        value={draft ?? ''}
        onChange={(words) => {
          setWhy(null);
          setDraft(words);
        }}
        error={why?.field === 'words' ? sentence(why) : undefined}
      />
      <ButtonRow>
        <Button onPress={() => void say()}>
          <Trans>Say so</Trans>
        </Button>
        <Button kind="plain" onPress={onDone}>
          <Trans>Leave it</Trans>
        </Button>
      </ButtonRow>
    </Flow>
  );
}
