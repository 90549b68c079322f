// Two days side by side: what is new, what is there still, what is no more. Neither is called better.
import { Trans } from '@lingui/react/macro';
import { type CompassThings, comparedSupport } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { SignList } from './answer.tsx';

export interface ComparedProps {
  before: CompassThings['support'];
  ticked: readonly string[];
}

export function Compared({ before, ticked }: ComparedProps) {
  const formats = useFormats();
  const { isNew, still, noMore } = comparedSupport(before.fields.ticked, ticked);
  const day = formats.dayWithYear(formats.dayOf(before.fields.at));
  const parts = [
    { key: 'new', head: <Trans>New since then</Trans>, signs: isNew },
    { key: 'still', head: <Trans>There then, and now</Trans>, signs: still },
    { key: 'gone', head: <Trans>Ticked then, and not now</Trans>, signs: noMore },
  ].filter(({ signs }) => signs.length > 0);
  return (
    <section>
      <SectionHead>
        <Trans>Beside {day}</Trans>
      </SectionHead>
      {parts.length === 0 ? (
        <p>
          <Trans>Nothing was ticked on either day.</Trans>
        </p>
      ) : null}
      {parts.map(({ key, head, signs }) => (
        <div key={key}>
          <SectionHead level={3}>{head}</SectionHead>
          <SignList signs={signs} />
        </div>
      ))}
    </section>
  );
}
