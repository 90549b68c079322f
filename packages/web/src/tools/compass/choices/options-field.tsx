// What one could do, one under the other, in one's own order: nothing here ranks, adds up or recommends (COMPASS5).
import { Trans, useLingui } from '@lingui/react/macro';
import { type ChoiceOption, type OptionId, type OptionKind, withOptionBack } from '@orrery/domain';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { ErrorLine } from '../../../ui/field-parts.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { shortened } from '../../notes/shortened.ts';
import { optionKinds, useChoiceWords } from './choice-words.ts';
import { OptionFields } from './option-fields.tsx';
import type { ChoiceDraft } from './use-choice-draft.ts';

const most = 12;
const fresh = (id: OptionId, kind: OptionKind): ChoiceOption => ({
  ...{ id, kind, what: '', fits: [], strains: [], soon: '', later: '', toFindOut: '' },
});

export function OptionsField({ draft }: { draft: ChoiceDraft }) {
  const { t } = useLingui();
  const { newId } = useOrrery();
  const { tell } = useToasts();
  const words = useChoiceWords();
  /** Those that were just added stand open. */
  const [open, setOpen] = useState<readonly OptionId[]>([]);
  const { options } = draft.values;
  const write = (next: readonly ChoiceOption[]) => draft.change({ options: [...next] });
  const add = (kind: OptionKind) => {
    const id = newId<OptionId>();
    setOpen([...open, id]);
    write([...options, fresh(id, kind)]);
  };
  const move = (at: number, by: number) => {
    const next = [...options];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + by, 0, one);
    write(next);
  };
  const remove = (option: ChoiceOption, at: number) => {
    write(options.filter(({ id }) => id !== option.id));
    tell({
      words: <Trans>The option is gone.</Trans>,
      undo: () => {
        write(withOptionBack(draft.optionsNow(), option, at));
        void draft.keep();
      },
    });
  };
  return (
    <Flow>
      <div>
        {options.map((option, at) => {
          const number = at + 1;
          const kind = words.kinds[option.kind];
          return (
            <Disclosure
              key={option.id}
              label={t`Option ${number}: ${kind}`}
              detail={shortened(option.what, 60) || undefined}
              open={open.includes(option.id)}
              onChange={(isOpen) =>
                setOpen(isOpen ? [...open, option.id] : open.filter((one) => one !== option.id))
              }
            >
              <Flow>
                <OptionFields
                  option={option}
                  number={number}
                  onChange={(changes) =>
                    write(options.map((one) => (one.id === option.id ? { ...one, ...changes } : one)))
                  }
                  error={(field) => draft.error(`options.${at}.${field}`)}
                />
                <Menu
                  label={t`More about option ${number}`}
                  items={[
                    ...(at > 0
                      ? [{ id: 'up' as const, label: t`Further up`, icon: <ArrowUp aria-hidden /> }]
                      : []),
                    ...(number < options.length
                      ? [{ id: 'down' as const, label: t`Further down`, icon: <ArrowDown aria-hidden /> }]
                      : []),
                    { id: 'remove' as const, label: t`Remove`, icon: <Trash2 aria-hidden /> },
                  ]}
                  onAction={(what) =>
                    what === 'remove' ? remove(option, at) : move(at, what === 'up' ? -1 : 1)
                  }
                />
              </Flow>
            </Disclosure>
          );
        })}
      </div>
      {options.length < most ? (
        <>
          <p className="t-small">
            {options.length === 0 ? (
              <Trans>Put down what you could do, also what you would never do. The order is yours.</Trans>
            ) : (
              <Trans>Another one:</Trans>
            )}
          </p>
          <ButtonRow>
            {optionKinds.map((kind) => {
              const name = words.kinds[kind];
              return (
                <Button
                  key={kind}
                  icon={<Plus aria-hidden />}
                  label={t`Add an option: ${name}`}
                  onPress={() => add(kind)}
                >
                  {name}
                </Button>
              );
            })}
          </ButtonRow>
        </>
      ) : null}
      {draft.error('options') ? <ErrorLine>{draft.error('options')}</ErrorLine> : null}
    </Flow>
  );
}
