// The agenda: what stayed open, what was brought, and what I keep and may bring, one by one and in the words that I choose (TALK2).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { agendaOf, type EntryId, settledBefore, type Talk, type Topic, topicsKept } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import styles from '../talk.module.css';
import { talkAct, talksSeen } from '../use-talks.ts';
import { TopicHead } from './topic-head.tsx';

export function TopicsStep({ circle, talk }: { circle: Circle; talk: Talk }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const agenda = agendaOf(talksSeen(circle, now), talk, circle.inCircle);
  const kept = topicsKept(state.conversations, circle.id, talk.people);
  const [bringing, setBringing] = useState<Topic | 'new' | null>(null);
  return (
    <Flow>
      {agenda.length > 0 ? (
        <ul className={styles.topics}>
          {agenda.map((topic) => (
            <li key={topic.entry} className={styles.topic}>
              <TopicHead circle={circle} talk={talk} topic={topic} />
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <Trans>Nobody has brought anything yet, and nobody has to.</Trans>
        </p>
      )}
      {kept.length > 0 && bringing === null ? (
        <section>
          <SectionHead level={3}>
            <Trans>Kept by you, and seen by nobody else</Trans>
          </SectionHead>
          <List label={t`Kept by you, and seen by nobody else`}>
            {kept.map((topic) => (
              <ListRow
                key={topic.id}
                title={topic.fields.text}
                below={
                  <Button label={t`Bring it: ${topic.fields.text}`} onPress={() => setBringing(topic)}>
                    <Trans>Bring it</Trans>
                  </Button>
                }
              />
            ))}
          </List>
        </section>
      ) : null}
      {bringing === null ? (
        <Button onPress={() => setBringing('new')}>
          <Trans>Bring something else</Trans>
        </Button>
      ) : (
        <BringForm
          key={bringing === 'new' ? 'new' : bringing.id}
          circle={circle}
          talk={talk}
          kept={bringing === 'new' ? null : bringing}
          onDone={() => setBringing(null)}
        />
      )}
    </Flow>
  );
}

interface Draft {
  readonly text: string;
  /** The earlier topic that it is again; empty for none, null where nothing was chosen. */
  readonly again: string | null;
}
const plain = (text: string) => text.trim().toLocaleLowerCase();

function BringForm(props: { circle: Circle; talk: Talk; kept: Topic | null; onDone: () => void }) {
  const { circle, talk, kept, onDone } = props;
  const { t } = useLingui();
  const { act, now } = useOrrery();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const conversations = talksSeen(circle, now);
  const [draft, setDraft] = useDraft<Draft>(`talk bring ${talk.id} ${kept?.id ?? ''}`);
  const [why, setWhy] = useState<Why | null>(null);
  const [busy, setBusy] = useState(false);
  const before = settledBefore(conversations, talk.people, circle.inCircle)
    .filter(({ talk: of }) => of.id !== talk.id)
    .slice(0, 6);
  const text = draft?.text ?? kept?.fields.text ?? '';
  const alike = before.find((one) => plain(one.text) === plain(text))?.entry ?? '';
  const again = draft?.again ?? alike;
  const change = (changes: Partial<Draft>) => {
    setWhy(null);
    setDraft({ text, again: draft?.again ?? null, ...changes });
  };
  async function bring() {
    if (busy) return;
    setBusy(true);
    const refused = await talkAct(circle, {
      ...{ type: 'bringTopic', talk: talk.id, text },
      again: again === '' ? null : (again as EntryId),
    });
    setBusy(false);
    setWhy(refused);
    if (refused) return refused.field ? undefined : tell({ words: sentence(refused) });
    setDraft(null);
    // it lies with all of them now, and waits for nobody any more
    if (kept) await act({ tool: 'conversations', intent: { type: 'letTopicGo', topic: kept.id } });
    onDone();
  }
  return (
    <Flow>
      <TextArea
        label={t`What you bring`}
        hint={t`Those you talk with read exactly this.`}
        rows={2}
        autoFocus
        value={text}
        onChange={(next) => change({ text: next })}
        error={why?.field === 'text' ? sentence(why) : undefined}
      />
      {before.length > 0 ? (
        <RadioList
          label={t`Is it something that you had settled?`}
          options={[
            { id: '', label: t`No, it is new` },
            ...before.map((one) => ({ id: one.entry as string, label: one.text })),
          ]}
          value={again}
          onChange={(next) => change({ again: next })}
        />
      ) : null}
      <ButtonRow>
        <Button kind="main" onPress={() => void bring()}>
          <Trans>Bring it to all of you</Trans>
        </Button>
        <Button kind="plain" onPress={onDone}>
          <Trans>Not this one</Trans>
        </Button>
      </ButtonRow>
    </Flow>
  );
}
