// Large decisions that wait for a day, the next day first; those that waited stay to be read.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassThings, dangerIn, myDateOf, newToMe, pausesOf, thingsOf } from '@orrery/domain';
import { Hourglass, Plus, Sun } from 'lucide-react';
import { namesIn } from '../../../app/names.ts';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { shortened } from '../../notes/shortened.ts';
import { FloorsBeside } from './floors-beside.tsx';
import { usePauseWords } from './pause-words.ts';

type Pause = CompassThings['pause'];
const longest = 140;

export default function PausesScreen() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const { states } = usePauseWords();
  const waiting = pausesOf(state.compass);
  const over = thingsOf(state.compass, 'pause')
    .filter(({ fields }) => fields.state !== 'waits')
    .sort((a, b) => (a.fields.until > b.fields.until ? -1 : 1));
  const today = myDateOf(state, now);
  const row = (pause: Pause, words: string) => {
    const { relationship, decision } = pause.fields;
    const between = relationship === null ? '' : namesIn(state, relationship, formats);
    return (
      <ListRow
        key={pause.id}
        lead={<Hourglass aria-hidden />}
        title={shortened(decision, longest)}
        detail={[words, between].filter(Boolean).join(' · ')}
        href={`/mine/pauses/${pause.id}`}
      />
    );
  };
  const add = (
    <ButtonLink
      kind={waiting.length + over.length === 0 ? 'main' : 'outline'}
      href="/mine/pause"
      icon={<Plus aria-hidden />}
    >
      <Trans>Let a decision wait</Trans>
    </ButtonLink>
  );
  return (
    <Screen
      title={t`Decisions that wait`}
      documentTitle={t`Decisions`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <WrittenTwiceRemark about={[...waiting, ...over].map(({ id }) => ({ of: 'pause', id }))} />
        {waiting.length + over.length === 0 ? (
          <Empty action={add}>
            <Trans>
              Nothing waits. What is large can be given some weeks, so that the first rush does not decide it.
            </Trans>
          </Empty>
        ) : (
          <>
            {waiting.length > 0 ? (
              <List label={t`Decisions that wait`}>
                {waiting.map((pause) => {
                  const day = formats.day(pause.fields.until);
                  return row(pause, pause.fields.until <= today ? t`Its day has come` : t`Until ${day}`);
                })}
              </List>
            ) : null}
            <div>{add}</div>
          </>
        )}
        <FloorsBeside>
          {newToMe(state).length > 0 && dangerIn(state) === null ? (
            <ListRow
              lead={<Sun aria-hidden />}
              title={<Trans>A good moment of theirs</Trans>}
              detail={<Trans>What was good for them, and what of it is good for you</Trans>}
              href="/mine/good-moment"
            />
          ) : null}
        </FloorsBeside>
        {over.length > 0 ? (
          <Disclosure label={<Trans>Those that waited</Trans>} detail={String(over.length)}>
            <List label={t`Those that waited`}>
              {over.map((pause) =>
                row(
                  pause,
                  [states[pause.fields.state], shortened(pause.fields.cameOut, 60)]
                    .filter(Boolean)
                    .join(': '),
                ),
              )}
            </List>
          </Disclosure>
        ) : null}
      </Flow>
    </Screen>
  );
}
