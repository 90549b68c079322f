// What each will do: for oneself it is taken on, of somebody else it is asked, and they may say no (TALK14).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { actionsIn, addDays, type MemberId, myDateOf, type Talk } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { paperAt, writePath } from '../../papers/use-papers.ts';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { useTalkWords } from '../use-talk-words.ts';
import { talkAct } from '../use-talks.ts';
import { ActionList } from './action-list.tsx';

interface Draft {
  readonly text: string;
  readonly owner: MemberId;
  readonly day: string | null;
}

export function ActionsStep({ circle, talk }: { circle: Circle; talk: Talk }) {
  const actions = actionsIn(talk, circle.inCircle);
  return (
    <Flow>
      {actions.length > 0 ? <ActionList circle={circle} actions={actions} /> : null}
      <SectionHead level={3}>
        <Trans>One more</Trans>
      </SectionHead>
      <ActionForm circle={circle} talk={talk} />
      <IntoPaper circle={circle} talk={talk} />
    </Flow>
  );
}

/** What is to change in an agreement is written there, and counts only when each of its people has signed it. */
function IntoPaper({ circle, talk }: { circle: Circle; talk: Talk }) {
  const about = talk.opened?.about;
  const paper = about && paperAt(circle, about.paper);
  const version = paper?.versions.find(({ id }) => id === about?.version);
  if (!paper || !version || !paper.parties.includes(circle.inCircle.me)) return null;
  return (
    <ButtonLink href={writePath(circle, { paper, base: version.id })}>
      <Trans>Write it into the agreement</Trans>
    </ButtonLink>
  );
}

function ActionForm({ circle, talk }: { circle: Circle; talk: Talk }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = useTalkWords(circle);
  const { me } = circle.inCircle;
  const today = myDateOf(state, now);
  const [draft, setDraft] = useDraft<Draft>(`talk action ${talk.id}`);
  const [why, setWhy] = useState<Why | null>(null);
  const [busy, setBusy] = useState(false);
  const value = draft ?? { text: '', owner: me, day: addDays(today, 7) };
  const change = (changes: Partial<Draft>) => {
    setWhy(null);
    setDraft({ ...value, ...changes });
  };
  const error = (field: string) => (why?.field === field ? sentence(why) : undefined);
  const people = words.inOrder(talk.people.filter((one) => circle.isIn(one)));
  async function propose() {
    if (busy) return;
    setBusy(true);
    const { text, owner, day } = value;
    const refused = await talkAct(circle, {
      ...{ type: 'proposeAction', talk: talk.id, text, owner, day: day ?? '' },
    });
    setBusy(false);
    setWhy(refused);
    if (refused) return refused.field ? undefined : tell({ words: sentence(refused) });
    setDraft(null);
  }
  return (
    <>
      <TextField
        label={t`What is to be done`}
        value={value.text}
        onChange={(text) => change({ text })}
        error={error('text')}
      />
      <RadioList
        label={t`Who`}
        options={people.map((id) => ({
          id,
          label: words.formats.capital(words.nameOf(id)),
          detail: id === me ? undefined : t`They are asked, and may say no.`,
        }))}
        value={value.owner}
        onChange={(owner) => change({ owner })}
        error={error('owner')}
      />
      <DateField
        label={t`By when`}
        value={value.day}
        onChange={(day) => change({ day })}
        error={error('day')}
      />
      <Button onPress={() => void propose()}>
        {value.owner === me ? <Trans>I take it on</Trans> : <Trans>Ask {words.nameOf(value.owner)}</Trans>}
      </Button>
    </>
  );
}
