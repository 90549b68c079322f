// Topics for next time, in my own space: nobody sees one before I bring it, and I need not.
import { Trans, useLingui } from '@lingui/react/macro';
import { inTheirOrder, type MemberId, type Topic, topicsKept } from '@orrery/domain';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { EraseDialog } from '../../app/erase-dialog.tsx';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery, type Why } from '../../app/orrery.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { CircleFrame } from '../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../together/dates/with-circle.tsx';
import { othersOf } from '../together/use-circles.ts';
import { useCircleRefusals } from '../together/use-refusals.ts';
import { useTalkWords } from './use-talk-words.ts';
import { namedIn, talksPath } from './use-talks.ts';
import { WithWhom } from './with-whom.tsx';

export default function TopicsScreen() {
  return <WithCircle>{(one) => <Whole key={one.circle.id} {...one} />}</WithCircle>;
}

function Whole({ circles, circle }: InOne) {
  const { t } = useLingui();
  const { state, act } = useOrrery();
  const [query] = useSearchParams();
  const sentence = useCircleRefusals();
  const words = useTalkWords(circle);
  const others = othersOf(circle);
  const named = namedIn(query, others);
  const [people, setPeople] = useState<MemberId[]>(named.length > 0 ? named : others.map(({ id }) => id));
  const all = inTheirOrder([circle.inCircle.me, ...people]);
  const [text, setText] = useDraft<string>(`talk topic ${circle.id} ${all.join(' ')}`);
  const [why, setWhy] = useState<Why | null>(null);
  const [erasing, setErasing] = useState<Topic | null>(null);
  const kept = topicsKept(state.conversations, circle.id, all);
  const isNobody = people.length === 0;

  async function keep() {
    const refused = isNobody
      ? ({ code: 'nobodyWith', field: 'people' } as const)
      : await act({
          tool: 'conversations',
          intent: { type: 'keepTopic', space: circle.id, people: all, text: text ?? '' },
        });
    setWhy(refused);
    if (!refused) setText(null);
  }
  const error = (field: string) => (why?.field === field ? sentence(why) : undefined);

  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Topics for next time`}
      back={{ href: talksPath(circle), label: t`Conversations` }}
      visibility={<OnlyYou />}
    >
      <Flow>
        <p>
          <Trans>Nobody sees these before you bring them, and what you do not bring, nobody ever sees.</Trans>
        </p>
        <WithWhom
          circle={circle}
          value={people}
          onChange={(next) => {
            setWhy(null);
            setPeople(next);
          }}
          error={error('people')}
        />
        <TextArea
          label={t`Something to talk about`}
          hint={t`A line is enough.`}
          rows={2}
          value={text ?? ''}
          onChange={(next) => {
            setWhy(null);
            setText(next);
          }}
          error={error('text')}
        />
        <Button kind="main" onPress={() => void keep()}>
          <Trans>Keep it for next time</Trans>
        </Button>
        {kept.length > 0 ? (
          <List label={t`What you keep`}>
            {kept.map((topic) => (
              <ListRow
                key={topic.id}
                title={topic.fields.text}
                trail={
                  <IconButton
                    label={t`Erase: ${topic.fields.text}`}
                    icon={<Trash2 aria-hidden />}
                    onPress={() => setErasing(topic)}
                  />
                }
              />
            ))}
          </List>
        ) : isNobody ? null : (
          <Empty>
            <Trans>Nothing is kept for {words.names(people)}.</Trans>
          </Empty>
        )}
      </Flow>
      {erasing ? (
        <EraseDialog
          title={t`Erase this topic?`}
          intent={{ tool: 'conversations', intent: { type: 'eraseTopic', topic: erasing.id } }}
          open
          onClose={() => setErasing(null)}
        />
      ) : null}
    </CircleFrame>
  );
}
