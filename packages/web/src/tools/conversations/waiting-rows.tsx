// On Today: conversations that need something from me. While the window is neutral a row names nobody and nothing.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { MessagesSquare, SquareCheck } from 'lucide-react';
import { usePreferences } from '../../app/preferences.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { useTalkWords } from './use-talk-words.ts';
import { newTalkPath, rhythmPath, talkPath, talksPath, type WaitingTalk } from './use-talks.ts';

export function WaitingTalkRow(one: WaitingTalk) {
  const { circle } = one;
  const { t } = useLingui();
  const { neutral } = usePreferences();
  const words = useTalkWords(circle);
  const detail = (...parts: string[]) =>
    neutral ? undefined : [...parts, circle.name].filter(Boolean).join(', ');
  if (one.why === 'action') {
    const { action } = one;
    const day = words.formats.day(action.day);
    return (
      <ListRow
        lead={<SquareCheck aria-hidden />}
        title={
          action.how === 'taken' ? (
            <Trans>You took this on</Trans>
          ) : one.isFirst ? (
            <Trans>Somebody asks you several things</Trans>
          ) : (
            <Trans>Somebody asks you</Trans>
          )
        }
        detail={detail(action.text, t`for ${day}`)}
        strong
        href={`${talkPath(circle, action.talk.id)}?step=${action.talk.kind === 'repair' ? 'change' : 'actions'}`}
      />
    );
  }
  if (one.why === 'open')
    return (
      <ListRow
        lead={<MessagesSquare aria-hidden />}
        title={
          one.isHalted ? (
            <Trans>A conversation was stopped for now</Trans>
          ) : (
            <Trans>A conversation is open</Trans>
          )
        }
        detail={detail(words.names(words.others(one.talk.people)))}
        strong
        href={talkPath(circle, one.talk.id)}
      />
    );
  if (one.why === 'several' || one.why === 'more')
    return (
      <ListRow
        lead={<MessagesSquare aria-hidden />}
        title={
          one.why === 'more' ? (
            <Trans>More from your conversations</Trans>
          ) : (
            <Trans>Several conversations are open</Trans>
          )
        }
        detail={detail(...(one.why === 'more' ? [] : [words.names(words.others(one.people))]))}
        strong
        href={talksPath(circle)}
      />
    );
  if (one.why === 'rhythm')
    return (
      <ListRow
        lead={<MessagesSquare aria-hidden />}
        title={<Trans>How often to check in: an answer</Trans>}
        detail={detail(words.names(words.others(one.people)))}
        strong
        href={rhythmPath(circle, words.others(one.people))}
      />
    );
  const kept = one.topics > 0 ? plural(one.topics, { one: 'one topic kept', other: '# topics kept' }) : '';
  return (
    <ListRow
      lead={<MessagesSquare aria-hidden />}
      title={<Trans>It is time for a check-in</Trans>}
      detail={detail(words.names(words.others(one.people)), ...(kept ? [kept] : []))}
      strong
      href={newTalkPath(circle, words.others(one.people))}
    />
  );
}

/** What names one among others. */
export const keyOfWaiting = (one: WaitingTalk): string =>
  [
    one.circle.id,
    one.why,
    one.why === 'open'
      ? one.talk.id
      : one.why === 'action'
        ? one.action.entry
        : one.why === 'more'
          ? ''
          : one.people.join(),
  ].join(' ');
