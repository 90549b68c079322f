// One's choices: the open ones first. None of them has to be made on any day.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassThings, thingsOf } from '@orrery/domain';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { shortened } from '../../notes/shortened.ts';
import { useChoiceWords } from './choice-words.ts';

const states = ['open', 'decided', 'letGo'] as const;

export default function ChoicesScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useChoiceWords();
  const choices = thingsOf(state.compass, 'choice');
  const begin = (
    <ButtonLink kind="main" wide href="/mine/choice">
      <Trans>A question to weigh</Trans>
    </ButtonLink>
  );
  return (
    <Screen
      title={t`My choices`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
      dock={choices.length === 0 ? undefined : begin}
    >
      {choices.length === 0 ? (
        <Empty action={begin}>
          <Trans>
            For questions that have no quick answer. Put down what you could do and lay it beside what you
            value; what you do with it is yours alone.
          </Trans>
        </Empty>
      ) : (
        <Flow>
          {states.map((one) => {
            const those = choices.filter(({ fields }) => fields.state === one);
            return those.length === 0 ? null : (
              <section key={one}>
                <SectionHead>{words.states[one]}</SectionHead>
                <List label={words.states[one]}>
                  {those.map((choice) => (
                    <ChoiceRow key={choice.id} choice={choice} />
                  ))}
                </List>
              </section>
            );
          })}
        </Flow>
      )}
    </Screen>
  );
}

function ChoiceRow({ choice: { id, fields } }: { choice: CompassThings['choice'] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const count = fields.options.length;
  const day = fields.revisit === null ? '' : formats.day(fields.revisit);
  const details = [
    count > 0 && plural(count, { one: '# option', other: '# options' }),
    day && fields.state !== 'letGo' && t`look at it again on ${day}`,
  ];
  return (
    <ListRow
      title={shortened(fields.question, 120)}
      detail={formats.capital(details.filter(Boolean).join(' · ')) || undefined}
      href={`/mine/choices/${id}`}
    />
  );
}
