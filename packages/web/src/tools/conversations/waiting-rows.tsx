// On Today: conversations that need something from me. While the window is neutral a row names nobody and nothing.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { MessagesSquare, SquareCheck } from 'lucide-react';
import { usePreferences } from '../../app/preferences.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { useTalkWords } from './use-talk-words.ts';
import { newTalkPath, rhythmPath, talkPath, type WaitingTalk } from './use-talks.ts';

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
        title={action.how === 'asked' ? <Trans>Somebody asks you</Trans> : <Trans>You took this on</Trans>}
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
    one.why === 'open' ? one.talk.id : one.why === 'action' ? one.action.entry : one.people.join(),
  ].join(' ');
