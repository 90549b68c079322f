// The choices before something is shared. Nothing is chosen for anybody but where there is only one.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Prepared } from '@orrery/client/circle';
import { myZone, type Note, type SpaceId } from '@orrery/domain';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { useCircleRefusals } from '../use-refusals.ts';
import { chosenOf, type Piece, type useGivable } from './givable.ts';
import { readersOf } from './names-in.ts';

interface Draft {
  readonly circle: string | null;
  readonly way: string | null;
  readonly pieces: readonly Piece[];
  readonly until: string | null;
}
type Faults = { [F in keyof Draft]?: string };

export function ShareForm(props: {
  circles: Circles;
  open: readonly Circle[];
  note: Note;
  givable: ReturnType<typeof useGivable>;
  onPrepared: (prepared: Prepared) => void;
}) {
  const { circles, open, note, givable, onPrepared } = props;
  const { t } = useLingui();
  const { list, dayOf } = useFormats();
  const { state, now } = useOrrery();
  const sentence = useCircleRefusals();
  const [query] = useSearchParams();
  const [draft, setDraft] = useDraft<Draft>(`${note.id} share`);
  const [faults, setFaults] = useState<Faults>({});
  const named = givable.ways.find(({ id }) => id === query.get('what'))?.id ?? null;
  const only = open.length === 1 ? (open[0]?.id ?? null) : null;
  const fields: Draft = draft ?? { circle: only, way: named, pieces: [], until: null };
  const change = (changes: Partial<Draft>) => {
    setFaults({});
    setDraft({ ...fields, ...changes });
  };
  // what was chosen, and is not there any more, is not chosen
  const pieces = fields.pieces.filter((piece) => givable.pieces.some(({ id }) => id === piece));
  const circle = open.find(({ id }) => id === fields.circle);
  const way = givable.ways.find(({ id }) => id === fields.way);
  const [first] = circle ? readersOf(circle) : [];
  const name = first?.name;

  function look() {
    if (!circle) return setFaults({ circle: t`Please choose a circle.` });
    if (!way) return setFaults({ way: t`Please choose what goes.` });
    const until = fields.until ?? '';
    const end = { until, zone: until ? myZone(state) : '' };
    const made = circles.sharing.prepare(circle.id as SpaceId, chosenOf(note, way.id, pieces), end);
    if (made.ok) return onPrepared(made.value);
    const said = sentence(made.why);
    const { field } = made.why as { field?: string };
    if (field === 'until') return setFaults({ until: said });
    setFaults(way.id === 'parts' ? { pieces: said } : { way: said });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <Fields>
        <RadioList
          label={t`With which circle?`}
          options={open.map((one) => ({
            id: one.id as string,
            label: one.name || t`A circle`,
            detail: list(readersOf(one).map((reader) => reader.name || t`somebody without a name`)),
          }))}
          value={fields.circle}
          onChange={(id) => change({ circle: id })}
          error={faults.circle}
        />
        <RadioList
          label={t`What exactly?`}
          hint={t`A copy goes, as it is now. What you change later stays yours, and words of danger never go along.`}
          options={givable.ways}
          value={fields.way}
          onChange={(id) => change({ way: id })}
          error={faults.way}
        />
        {fields.way === 'parts' ? (
          <Chips
            label={t`Which of it?`}
            options={givable.pieces}
            value={pieces}
            onChange={(chosen) => change({ pieces: chosen })}
            error={faults.pieces}
          />
        ) : null}
        <DateField
          label={t`Last day on which they see it`}
          hint={t`Then it goes by itself. Without one it stays until you take it back.`}
          value={fields.until}
          onChange={(until) => change({ until })}
          min={dayOf(now)}
          error={faults.until}
          optional
        />
        <Button kind="main" type="submit" wide>
          {name ? <Trans>See it as {name}</Trans> : <Trans>See it as they do</Trans>}
        </Button>
        <p className="t-caption">
          <Trans>Nothing has gone yet. You see first what they will see.</Trans>
        </p>
      </Fields>
    </form>
  );
}
