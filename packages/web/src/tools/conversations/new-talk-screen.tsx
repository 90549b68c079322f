// Beginning a conversation: with whom, and how long. Whoever is asked comes when they come; nobody is waited for who does not.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type EntryId,
  keyOfTalk,
  openedBy,
  signedSentence,
  TALK_KINDS,
  type TalkAbout,
  type TalkId,
  type TalkKind,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOrrery, type Why } from '../../app/orrery.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { CircleFrame } from '../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../together/dates/with-circle.tsx';
import { othersOf } from '../together/use-circles.ts';
import { useCircleRefusals } from '../together/use-refusals.ts';
import { AloneHere } from './alone-here.tsx';
import { useTalkWords } from './use-talk-words.ts';
import { namedIn, talkAct, talkPath, talksPath } from './use-talks.ts';
import { WithWhom } from './with-whom.tsx';

export default function NewTalkScreen() {
  return <WithCircle>{(one) => <Form key={one.circle.id} {...one} />}</WithCircle>;
}

function Form({ circles, circle }: InOne) {
  const { t } = useLingui();
  const { newId } = useOrrery();
  const [, go] = useLocation();
  const [query] = useSearchParams();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = useTalkWords(circle);
  const others = othersOf(circle);
  const named = namedIn(query, others);
  const [people, setPeople] = useState(
    named.length > 0 || others.length !== 1 ? named : others.map(({ id }) => id),
  );
  const [form, setForm] = useState<'whole' | 'short'>('whole');
  const [why, setWhy] = useState<Why | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = query.get('kind');
  const kind: TalkKind = circle.isCare
    ? asked === 'lookBack'
      ? 'lookBack'
      : 'session'
    : asked === 'repair'
      ? 'repair'
      : 'checkIn';
  const back = { href: talksPath(circle), label: t`Conversations` };
  const about: TalkAbout | null =
    kind === 'repair' && query.has('paper')
      ? {
          ...{ paper: query.get('paper') ?? '', version: (query.get('version') ?? '') as EntryId },
          item: query.get('item') ?? '',
        }
      : null;
  const { me } = circle.inCircle;
  const signed = signedSentence(circle.state.papers, about, [me, ...people], me);
  const { whole, short } = TALK_KINDS[kind].minutes;
  const titles: Record<TalkKind, string> = {
    ...{ checkIn: t`Begin a check-in`, repair: t`Begin a repair` },
    ...{ session: t`Begin a session`, lookBack: t`Look back together` },
  };

  async function begin() {
    if (busy) return;
    setBusy(true);
    const id = openedBy(newId(), circle.inCircle.me) as TalkId;
    const refused = await talkAct(circle, {
      ...{ type: 'openTalk', id, kind, people, short: form === 'short' },
      about: signed ? about : null,
    });
    setBusy(false);
    setWhy(refused);
    if (refused) return refused.field ? undefined : tell({ words: sentence(refused) });
    go(talkPath(circle, keyOfTalk(kind, id, [me, ...people])), { replace: true });
  }

  return (
    <CircleFrame circles={circles} circle={circle} title={titles[kind]} back={back}>
      {others.length === 0 ? (
        <Empty>
          <AloneHere circle={circle} />
        </Empty>
      ) : (
        <Flow>
          {kind === 'repair' ? (
            <p>
              <Trans>
                What happened, what it meant, what is needed, and what you will change. It is no verdict, and
                leaves no mark on anybody or on what you agreed.
              </Trans>
            </p>
          ) : null}
          {kind === 'session' ? (
            <p>
              <Trans>
                What each of you brings, time to talk in turns, what each takes from it, and what you will do.
                When you meet, a date of this space says, and its place can be a link.
              </Trans>
            </p>
          ) : kind === 'lookBack' ? (
            <p>
              <Trans>
                What has helped, what is missing, and whether you would like to go on. Each writes their own;
                nothing is measured.
              </Trans>
            </p>
          ) : null}
          {signed ? (
            <blockquote className="t-sentence">
              {signed.text ?? signed.version.draft.content.title}
            </blockquote>
          ) : null}
          <WithWhom
            circle={circle}
            value={people}
            onChange={(next) => {
              setWhy(null);
              setPeople(next);
            }}
            hint={
              circle.isCare
                ? t`They see that it is open and come when they like. Whoever else is in this space, now or later, can read what is said in it.`
                : t`They see that it is open and come when they like. Whoever else is in the circle, now or later, can read what is said in it.`
            }
            error={why?.field === 'people' ? sentence(why) : undefined}
          />
          <RadioList
            label={t`How long`}
            options={[
              {
                id: 'whole',
                label: t`With time, about ${whole} minutes`,
                detail: kind === 'checkIn' ? t`With a look at who carries what` : undefined,
              },
              {
                id: 'short',
                label: t`In short, about ${short} minutes`,
                detail: t`The same turns, each of them shorter`,
              },
            ]}
            value={form}
            onChange={(next) => setForm(next === 'short' ? 'short' : 'whole')}
          />
          <Button kind="main" wide onPress={() => void begin()}>
            <Trans>Begin</Trans>
          </Button>
          {(kind === 'checkIn' || kind === 'session') && people.length > 0 ? (
            <p className="t-small">
              <Trans>
                Topics that you keep stay yours: each of you brings what you choose, once you are there.
              </Trans>{' '}
              {people.length > 1 ? t`With ${words.names(people)}.` : ''}
            </p>
          ) : null}
        </Flow>
      )}
    </CircleFrame>
  );
}
