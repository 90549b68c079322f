// Actions with what their owners say of them: each takes on, refuses and does only their own.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { ActionOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { memberLook } from '../../together/use-circles.ts';
import { useSaying } from '../use-saying.ts';
import { useTalkWords } from '../use-talk-words.ts';

export function ActionList({ circle, actions }: { circle: Circle; actions: readonly ActionOf[] }) {
  const { t } = useLingui();
  return (
    <List label={t`Actions`}>
      {actions.map((action) => (
        <ActionRow key={action.entry} circle={circle} action={action} />
      ))}
    </List>
  );
}

function ActionRow({ circle, action }: { circle: Circle; action: ActionOf }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useTalkWords(circle);
  const say = useSaying(circle, action.talk);
  const { me } = circle.inCircle;
  const { owner, by, how, isDone, entry, text } = action;
  const [name, asker] = [words.nameOf(owner), words.nameOf(by)];
  const day = words.formats.day(action.day);
  const isMine = owner === me;
  const tells =
    how === 'taken'
      ? isDone
        ? t`${words.formats.capital(name)}, done`
        : t`${words.formats.capital(name)}, by ${day}`
      : how === 'declined'
        ? t`${words.formats.capital(name)} cannot take this on`
        : isMine
          ? t`${words.formats.capital(asker)} asks you, by ${day}`
          : t`Asked of ${name}, by ${day}`;
  return (
    <ListRow
      lead={<Mark appearance={memberLook(state, circle, owner)} size={18} hollow={how !== 'taken'} />}
      title={text}
      detail={tells}
      below={
        isMine && how === 'asked' ? (
          <Answers
            label={t`Your answer: ${text}`}
            options={[
              { id: 'yes', label: t`I take it on`, mark: 'check' },
              { id: 'no', label: t`No`, mark: 'dash' },
            ]}
            value={null}
            onAnswer={(answer) => void say(answer === 'yes' ? 'yes' : 'no', entry)}
          />
        ) : isMine && how === 'taken' ? (
          <>
            <Checkbox
              label={t`Done: ${text}`}
              value={isDone}
              onChange={(done) => void say(done ? 'done' : 'undone', entry)}
            />
            {isDone ? null : (
              <div>
                <Button kind="plain" label={t`Let go of it: ${text}`} onPress={() => void say('no', entry)}>
                  <Trans>Let go of it</Trans>
                </Button>
              </div>
            )}
          </>
        ) : by === me && how === 'asked' ? (
          <Button kind="plain" label={t`Take it back: ${text}`} onPress={() => void say('back', entry)}>
            <Trans>Take it back</Trans>
          </Button>
        ) : undefined
      }
    />
  );
}
